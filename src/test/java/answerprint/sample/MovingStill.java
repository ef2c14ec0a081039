package answerprint.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A plate made by moving a camera over a photograph: a pan with the small unrest of a shoulder, a slow push-in, and the
 * blur of a half-open shutter.
 */
final class MovingStill implements Plate {
    /** A point of view: the middle in photograph pixels, photograph pixels per picture pixel, roll in radians. */
    record View(double x, double y, double scale, double roll) {}

    private static final int SAMPLES = 9;
    private static final double SHUTTER = 0.5;

    private final int width;
    private final int height;
    private final View start;
    private final View end;
    private final int frames;
    private final double unrest;
    private final double[] phases;
    private final String resource;
    private int photoWidth;
    private int photoHeight;
    private float[] photo = {};

    /** @param unrest how far a hand-held camera wanders, in picture pixels */
    MovingStill(String resource, int width, int height, View start, View end, int frames, double unrest, long seed) {
        this.width = width;
        this.height = height;
        this.start = start;
        this.end = end;
        this.frames = frames;
        this.unrest = unrest;
        this.phases = new SplittableRandom(seed).doubles(9, 0, 2 * Math.PI).toArray();
        this.resource = resource;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public LightPicture frame(int n) {
        develop();
        LightPicture picture = new LightPicture(width, height);
        IntStream.range(0, height).parallel().forEach(y -> row(picture, n, y));
        return picture;
    }

    /** Reads the photograph when it is first needed. */
    private void develop() {
        if (photo.length == 0) {
            BufferedImage image = read(resource);
            photoWidth = image.getWidth();
            photoHeight = image.getHeight();
            photo = light(image);
        }
    }

    private void row(LightPicture picture, int n, int y) {
        float[] sample = new float[3];
        for (int s = 0; s < SAMPLES; s++) {
            View view = view(n + SHUTTER * s / SAMPLES);
            double cos = Math.cos(view.roll) * view.scale;
            double sin = Math.sin(view.roll) * view.scale;
            double offX = (s % 3 - 1) / 3.0;
            double offY = (s * 2 % 3 - 1) / 3.0 * ((s / 3) % 2 == 0 ? 1 : -1);
            for (int x = 0; x < width; x++) {
                double px = x + offX - width / 2.0;
                double py = y + offY - height / 2.0;
                look(view.x + px * cos - py * sin, view.y + px * sin + py * cos, sample);
                int i = (y * width + x) * 3;
                for (int c = 0; c < 3; c++) {
                    picture.rgb[i + c] += sample[c] / SAMPLES;
                }
            }
        }
    }

    private View view(double time) {
        double t = time / (frames - 1);
        double ease = t * t * (3 - 2 * t) * 0.4 + t * 0.6;
        double scale = start.scale + (end.scale - start.scale) * ease;
        double wanderX = unrest * scale * wander(time, 0);
        double wanderY = unrest * scale * wander(time, 3);
        double roll = start.roll + (end.roll - start.roll) * ease + 0.0012 * wander(time, 6);
        return new View(
                start.x + (end.x - start.x) * ease + wanderX,
                start.y + (end.y - start.y) * ease + wanderY,
                scale,
                roll);
    }

    /** About -1..1: three slow beats that never meet. */
    private double wander(double time, int first) {
        return 0.6 * Math.sin(time / 11.3 + phases[first])
                + 0.3 * Math.sin(time / 5.7 + phases[first + 1])
                + 0.1 * Math.sin(time / 2.3 + phases[first + 2]);
    }

    /** Catmull-Rom between sixteen neighbours. */
    private void look(double x, double y, float[] out) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double[] wx = weights(x - x0);
        double[] wy = weights(y - y0);
        out[0] = out[1] = out[2] = 0;
        for (int j = 0; j < 4; j++) {
            int py = Math.clamp(y0 + j - 1, 0, photoHeight - 1);
            for (int i = 0; i < 4; i++) {
                int p = (py * photoWidth + Math.clamp(x0 + i - 1, 0, photoWidth - 1)) * 3;
                float w = (float) (wx[i] * wy[j]);
                out[0] += w * photo[p];
                out[1] += w * photo[p + 1];
                out[2] += w * photo[p + 2];
            }
        }
    }

    private static double[] weights(double t) {
        return new double[] {
            ((-0.5 * t + 1) * t - 0.5) * t,
            (1.5 * t - 2.5) * t * t + 1,
            ((-1.5 * t + 2) * t + 0.5) * t,
            (0.5 * t - 0.5) * t * t
        };
    }

    private static BufferedImage read(String resource) {
        try (InputStream in = Objects.requireNonNull(MovingStill.class.getResourceAsStream(resource), resource)) {
            return Objects.requireNonNull(ImageIO.read(in), resource);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the photograph " + resource, e);
        }
    }

    /** sRGB photograph (IEC 61966-2-1) to scene-linear light. */
    private static float[] light(BufferedImage image) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        float[] light = new float[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            for (int c = 0; c < 3; c++) {
                double v = ((argb[i] >> (16 - 8 * c)) & 0xff) / 255.0;
                light[i * 3 + c] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
            }
        }
        return light;
    }
}
