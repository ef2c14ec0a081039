package answerprint.sample;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A steel wire hanging between two points, in pixels from the top left; it sags, sways and is blurred by the shutter.
 *
 * @param fromX start, pixels; may lie outside the picture
 * @param sag how far the middle hangs below the straight line, pixels
 * @param sway largest sideways movement of the middle, pixels
 * @param beat frames of one sway to and fro
 * @param driftX movement of the whole wire per frame, pixels (the rig moves against the camera)
 * @param width thickness, pixels
 * @param light scene-linear brightness of the wire's lit side, 0..1
 */
record StuntWire(
        double fromX,
        double fromY,
        double toX,
        double toY,
        double sag,
        double sway,
        double beat,
        double driftX,
        double width,
        double light,
        long seed)
        implements Fault {
    private static final int SEGMENTS = 48;
    private static final int MOMENTS = 6;
    /** Share of the frame's time that the shutter is open: 180 degrees. */
    private static final double SHUTTER = 0.5;
    /** Softness of the lens, pixels. */
    private static final double LENS = 0.55;

    @Override
    public void addTo(LightPicture picture, int n) {
        float[] alpha = new float[picture.width * picture.height];
        float[] shade = new float[picture.width * picture.height];
        trace(picture.width, picture.height, n, alpha, shade);
        for (int p = 0; p < alpha.length; p++) {
            if (alpha[p] > 0) {
                double own = light * shade[p] / alpha[p];
                for (int c = 0; c < 3; c++) {
                    int i = p * 3 + c;
                    picture.rgb[i] = (float) (picture.rgb[i] * (1 - alpha[p]) + own * TINT[c] * alpha[p]);
                }
            }
        }
    }

    private static final double[] TINT = {0.97, 1.0, 1.04};

    @Override
    public float[] matte(int width, int height, int n) {
        float[] alpha = new float[width * height];
        trace(width, height, n, alpha, new float[width * height]);
        return alpha;
    }

    private void trace(int width, int height, int n, float[] alpha, float[] shade) {
        float[] moment = new float[width * height];
        float[] side = new float[width * height];
        for (int m = 0; m < MOMENTS; m++) {
            Arrays.fill(moment, 0f);
            drawAt(n + SHUTTER * (m + 0.5) / MOMENTS, width, height, moment, side);
            for (int p = 0; p < alpha.length; p++) {
                if (moment[p] > 0) {
                    alpha[p] += moment[p] / MOMENTS;
                    shade[p] += moment[p] * side[p] / MOMENTS;
                }
            }
        }
    }

    private void drawAt(double time, int width, int height, float[] alpha, float[] shade) {
        double reach = width() / 2 + LENS + 1;
        double[] x = new double[SEGMENTS + 1];
        double[] y = new double[SEGMENTS + 1];
        for (int i = 0; i <= SEGMENTS; i++) {
            place(i / (double) SEGMENTS, time, i, x, y);
        }
        for (int i = 0; i < SEGMENTS; i++) {
            int left = (int) Math.max(0, Math.floor(Math.min(x[i], x[i + 1]) - reach));
            int right = (int) Math.min(width - 1.0, Math.ceil(Math.max(x[i], x[i + 1]) + reach));
            int top = (int) Math.max(0, Math.floor(Math.min(y[i], y[i + 1]) - reach));
            int bottom = (int) Math.min(height - 1.0, Math.ceil(Math.max(y[i], y[i + 1]) + reach));
            for (int py = top; py <= bottom; py++) {
                for (int px = left; px <= right; px++) {
                    touch(px, py, x[i], y[i], x[i + 1], y[i + 1], py * width + px, alpha, shade);
                }
            }
        }
    }

    private void touch(
            int px, int py, double ax, double ay, double bx, double by, int p, float[] alpha, float[] shade) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.hypot(dx, dy);
        double along = Math.clamp(((px - ax) * dx + (py - ay) * dy) / (length * length), 0.0, 1.0);
        double offX = px - (ax + along * dx);
        double offY = py - (ay + along * dy);
        double cover = cover(Math.hypot(offX, offY));
        if (cover > alpha[p]) {
            alpha[p] = (float) cover;
            double across = Math.clamp((offX * -dy + offY * dx) / length / (width / 2), -1.0, 1.0);
            shade[p] = (float) shade(across, px + py);
        }
    }

    /** Coverage of a pixel whose centre lies {@code distance} pixels from the wire's middle, softened by the lens. */
    private double cover(double distance) {
        double edge = (width / 2 + LENS - distance) / (2 * LENS);
        double soft = Math.clamp(edge, 0.0, 1.0);
        return Math.min(1, width) * soft * soft * (3 - 2 * soft);
    }

    /** A round strand lit from one side, with the turns of the strands as a faint ripple. */
    private double shade(double across, int along) {
        double round = 0.45 + 0.55 * Math.sqrt(Math.max(0, 1 - (across - 0.3) * (across - 0.3)));
        return round * (1 + 0.12 * Math.sin(along * 1.1));
    }

    private void place(double t, double time, int i, double[] x, double[] y) {
        double belly = 4 * t * (1 - t);
        SplittableRandom random = new SplittableRandom(seed);
        double phase = random.nextDouble() * 2 * Math.PI;
        double second = random.nextDouble() * 2 * Math.PI;
        double swing = sway * belly * Math.sin(2 * Math.PI * time / beat + phase)
                + 0.2 * sway * Math.sin(2 * Math.PI * t) * Math.sin(5.1 * Math.PI * time / beat + second);
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.hypot(dx, dy);
        x[i] = fromX + t * dx - dy / length * swing + driftX * time;
        y[i] = fromY + t * dy + dx / length * swing + sag * belly;
    }
}
