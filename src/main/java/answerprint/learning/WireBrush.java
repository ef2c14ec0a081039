package answerprint.learning;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Paints one wire into one window: an ideal strip blurred by lens and shutter, laid over the plate. */
final class WireBrush {
    private static final float FAR = 1e9f;

    private final HungWire wire;
    private final SyntheticWires.Window window;
    /** Signed distance to the wire and place along it, per pixel. */
    private final float[] across;

    private final float[] along;
    private final float[] coverage;
    private final double reach;

    WireBrush(HungWire wire, SyntheticWires.Window window) {
        this.wire = wire;
        this.window = window;
        int pixels = window.width() * window.height();
        across = new float[pixels];
        along = new float[pixels];
        coverage = new float[pixels];
        reach = wire.width() / 2 + 3 * wire.softness() + 1;
    }

    void paint(int frame, float[] rgb, float[] matte, float[] body) {
        int exposures = (int) Math.min(7, 1 + Math.ceil(wire.smear(frame) / 0.7));
        for (int e = 0; e < exposures; e++) {
            Arrays.fill(across, FAR);
            trace(frame + wire.shutter() * (e + 0.5) / exposures);
            expose(1f / exposures, body);
        }
        compose(frame, rgb, matte);
    }

    /** Walks along the wire and notes, around it, how far each pixel lies from it. */
    private void trace(double time) {
        double length = Math.hypot(wire.x1() - wire.x0(), wire.y1() - wire.y0());
        int steps = (int) Math.ceil(length / 2);
        double px = 0;
        double py = 0;
        for (int i = 0; i <= steps; i++) {
            double s = (double) i / steps;
            double x = x(s, time) - window.x();
            double y = y(s, time) - window.y();
            if (i > 0 && near(px, py, x, y)) {
                mark(px, py, x, y, s);
            }
            px = x;
            py = y;
        }
    }

    private boolean near(double ax, double ay, double bx, double by) {
        return Math.max(ax, bx) > -reach
                && Math.min(ax, bx) < window.width() + reach
                && Math.max(ay, by) > -reach
                && Math.min(ay, by) < window.height() + reach;
    }

    private double x(double s, double time) {
        double length = Math.hypot(wire.x1() - wire.x0(), wire.y1() - wire.y0());
        double side = swing(s, time) - slack(s);
        return wire.x0() + s * (wire.x1() - wire.x0()) - side * (wire.y1() - wire.y0()) / length + wire.driftX() * time;
    }

    private double y(double s, double time) {
        double length = Math.hypot(wire.x1() - wire.x0(), wire.y1() - wire.y0());
        double side = swing(s, time) - slack(s);
        return wire.y0()
                + s * (wire.y1() - wire.y0())
                + side * (wire.x1() - wire.x0()) / length
                + wire.sag() * 4 * s * (1 - s)
                + wire.driftY() * time;
    }

    private double swing(double s, double time) {
        return wire.sway() * Math.sin(Math.PI * s) * Math.sin(2 * Math.PI * time / wire.swayFrames() + wire.phase());
    }

    private double slack(double s) {
        return wire.slack() * Math.sin(23 * s + 3 * wire.phase()) * Math.sin(9 * s + wire.phase());
    }

    private void mark(double ax, double ay, double bx, double by, double s) {
        int left = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
        int right = (int) Math.min(window.width() - 1, Math.ceil(Math.max(ax, bx) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
        int bottom = (int) Math.min(window.height() - 1, Math.ceil(Math.max(ay, by) + reach));
        double ux = bx - ax;
        double uy = by - ay;
        double square = Math.max(1e-9, ux * ux + uy * uy);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double share = Math.clamp(((x - ax) * ux + (y - ay) * uy) / square, 0, 1);
                double dx = x - ax - share * ux;
                double dy = y - ay - share * uy;
                float distance = (float) Math.sqrt(dx * dx + dy * dy);
                int i = y * window.width() + x;
                if (distance < Math.abs(across[i])) {
                    across[i] = ux * dy - uy * dx < 0 ? -distance : distance;
                    along[i] = (float) s;
                }
            }
        }
    }

    private void expose(float share, float[] body) {
        double half = Math.max(0.75, wire.width() / 2);
        double spread = wire.softness() * 0.7071;
        for (int i = 0; i < coverage.length; i++) {
            double d = Math.abs(across[i]);
            if (d <= half) {
                body[i] = 1;
            }
            if (d < reach) {
                double inner = erf((wire.width() / 2 - d) / (2 * spread));
                double outer = erf((wire.width() / 2 + d) / (2 * spread));
                coverage[i] += share * (float) (0.5 * (inner + outer));
            }
        }
    }

    /** The error function by tanh; within 0.0004 (Vedder 1987), far below one code of 10 bits. */
    private static double erf(double x) {
        return Math.tanh(1.1283791671 * x + 0.1009109 * x * x * x);
    }

    private void compose(int frame, float[] rgb, float[] matte) {
        var grain = new SplittableRandom(wire.grainSeed() + 7919L * frame + 31L * window.x() + window.y());
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] < 0.003f) {
                continue;
            }
            float a = (float) (Math.min(1, coverage[i]) * wire.opacity());
            double side = across[i] == FAR ? 0 : Math.clamp(2 * across[i] / wire.width(), -1, 1);
            double tone = 1 + wire.roundness() * 0.5 * side + wire.glint() * Math.sin(31 * along[i] + 5 * wire.phase());
            float noise = (float) (wire.grain() * grain.nextGaussian());
            rgb[3 * i] += a * (level(wire.red(), tone) + noise - rgb[3 * i]);
            rgb[3 * i + 1] += a * (level(wire.green(), tone) + noise - rgb[3 * i + 1]);
            rgb[3 * i + 2] += a * (level(wire.blue(), tone) + noise - rgb[3 * i + 2]);
            matte[i] = Math.max(matte[i], Math.min(1, coverage[i]));
        }
    }

    private static float level(float colour, double tone) {
        return (float) Math.clamp(colour * tone, 0, 1);
    }
}
