package answerprint.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One wire's light in one frame: how much of each pixel it covers while the shutter is open, and what tone it has there. */
final class WireExposure {
    /** A pixel gathers light over its square, which blurs like this many pixels of Gaussian. */
    private static final double APERTURE = 0.29;

    private static final float FAR = 1e9f;

    private final RiggedWire wire;
    private final int width;
    private final int height;
    private final double spread;
    private final double reach;
    private final float[] across;
    private final float[] along;
    private final float[] coverage;

    WireExposure(RiggedWire wire, int width, int height) {
        this.wire = wire;
        this.width = width;
        this.height = height;
        spread = Math.hypot(wire.softness(), APERTURE);
        reach = wire.width() / 2 + 3 * spread + 1;
        across = new float[width * height];
        along = new float[width * height];
        coverage = new float[width * height];
    }

    void expose(int frame) {
        int exposures = (int) Math.min(9, 1 + Math.ceil(wire.smear(frame) / 0.5));
        for (int e = 0; e < exposures; e++) {
            Arrays.fill(across, FAR);
            trace(frame + wire.shutter() * (e + 0.5) / exposures);
            add(1f / exposures);
        }
    }

    private void trace(double time) {
        int steps = (int) Math.ceil(wire.length() / 3);
        double px = wire.x(0, time);
        double py = wire.y(0, time);
        for (int i = 1; i <= steps; i++) {
            double s = (double) i / steps;
            double x = wire.x(s, time);
            double y = wire.y(s, time);
            mark(px, py, x, y, s);
            px = x;
            py = y;
        }
    }

    private void mark(double ax, double ay, double bx, double by, double s) {
        int left = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
        double ux = bx - ax;
        double uy = by - ay;
        double square = Math.max(1e-9, ux * ux + uy * uy);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double share = Math.clamp(((x - ax) * ux + (y - ay) * uy) / square, 0, 1);
                double dx = x - ax - share * ux;
                double dy = y - ay - share * uy;
                float distance = (float) Math.sqrt(dx * dx + dy * dy);
                int i = y * width + x;
                if (distance < Math.abs(across[i])) {
                    across[i] = ux * dy - uy * dx < 0 ? -distance : distance;
                    along[i] = (float) s;
                }
            }
        }
    }

    private void add(float share) {
        for (int i = 0; i < coverage.length; i++) {
            double d = Math.abs(across[i]);
            if (d < reach) {
                double half = wire.width() / 2;
                coverage[i] += share * (float) (step((half - d) / spread) + step((half + d) / spread) - 1);
            }
        }
    }

    /** The normal distribution's integral, by Bowling's logistic fit (2009), within 0.00015. */
    private static double step(double z) {
        return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
    }

    void compose(int frame, WireTone tone, RiggedWires.Light light, float[] rgb, float[] matte) {
        var grain = new SplittableRandom(wire.seed() + 7919L * frame);
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] < 0.002f) {
                continue;
            }
            double taken = Math.min(1, coverage[i]) * (tone.opaque() ? 1 : wire.opacity());
            double side = across[i] == FAR ? 0 : Math.clamp(2 * across[i] / wire.width(), -1, 1);
            double shade = Math.max(
                    0, 1 + 0.5 * wire.roundness() * side + wire.glint() * Math.sin(31 * along[i] + 5 * wire.phase()));
            double noise = taken * wire.grain() * grain.nextGaussian();
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = mixed(rgb[3 * i + c], tone.at(wire, i, c, shade), taken, noise, light);
            }
            matte[i] = (float) (1 - (1 - matte[i]) * (1 - taken));
        }
    }

    private static float mixed(float plate, double tone, double taken, double noise, RiggedWires.Light light) {
        double behind = light.linear().applyAsDouble(plate);
        return (float) (light.encoded().applyAsDouble(behind + taken * (tone - behind)) + noise);
    }
}
