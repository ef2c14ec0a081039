package answerprint.bench;

import answerprint.bench.RiggedWire.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Hangs seeded wires over plates, which so become the truth: for the bench, the sample and training. The same seed, size and
 * light give the same wires, frame for frame, in whatever order frames are painted. Plain arithmetic, no native memory.
 *
 * <p>A wire is an ideal strip, convolved with the lens's blur and the pixel's own aperture, exposed several times while the
 * shutter is open, and laid over the plate in scene-linear light; its grain is put on in the plate's encoding.
 */
public final class RiggedWires {
    private final List<RiggedWire> wires;
    private final int width;
    private final int height;
    private final Light light;
    /** How far every wire stands off from what is round it, in the plate's own encoding; 0 leaves each its own tone. */
    private final double contrast;

    private RiggedWires(List<RiggedWire> wires, int width, int height, Light light, double contrast) {
        this.wires = List.copyOf(wires);
        this.width = width;
        this.height = height;
        this.light = light;
        this.contrast = contrast;
    }

    /**
     * The plate's encoding as two functions.
     *
     * @param linear from a code value 0..1 to scene-linear
     * @param encoded back
     * @param ground mean scene-linear luma of the plate: wires stand off from it, darker or brighter
     */
    public record Light(DoubleUnaryOperator linear, DoubleUnaryOperator encoded, double ground) {
        /** Video: the display's gamma of 2.4 (BT.1886 without black lift). */
        public static Light video(double ground) {
            return new Light(v -> Math.pow(Math.max(0, v), 2.4), v -> Math.pow(Math.max(0, v), 1 / 2.4), ground);
        }
    }

    /** Wires that swing and drift. */
    public static RiggedWires moving(long seed, int width, int height, int count, Light light) {
        return hang(seed, width, height, count, light, Motion.MOVING);
    }

    /** Wires that stay at one place of the picture, as on a camera rig. */
    public static RiggedWires fixed(long seed, int width, int height, int count, Light light) {
        return hang(seed, width, height, count, light, Motion.FIXED);
    }

    private static RiggedWires hang(long seed, int width, int height, int count, Light light, Motion motion) {
        var random = new SplittableRandom(seed);
        var wires = new ArrayList<RiggedWire>(count);
        for (int i = 0; i < count; i++) {
            wires.add(RiggedWire.draw(random.split(), width, height, light.ground(), motion));
        }
        return new RiggedWires(wires, width, height, light, 0);
    }

    /**
     * The same wires, opaque, each with one contrast along all its length: darker or brighter than the mean of the plate round
     * it by this much. Before near-black a dark wire turns bright, before near-white a bright one dark, as a grey one does.
     *
     * @param share of full scale, in the plate's own encoding: 0.08 is 8 %
     */
    public RiggedWires standingOff(double share) {
        return new RiggedWires(wires, width, height, light, share);
    }

    /**
     * Paints the wires as they hang at a frame.
     *
     * @param rgb width × height × 3, interleaved RGB, in the plate's encoding; painted over in place
     * @param matte width × height, becomes the true matte: the share 0..1 of each pixel's light that the wires take
     */
    public void paint(int frame, float[] rgb, float[] matte) {
        if (matte.length != width * height || rgb.length != 3 * matte.length) {
            throw new IllegalArgumentException("These wires hang in a picture of " + width + "x" + height);
        }
        java.util.Arrays.fill(matte, 0);
        WireTone even = contrast == 0 ? null : WireTone.offSurroundings(rgb, width, height, contrast, light);
        for (RiggedWire wire : wires) {
            var exposure = new WireExposure(wire, width, height);
            exposure.expose(frame);
            exposure.compose(frame, even == null ? WireTone.own(wire) : even, light, rgb, matte);
        }
    }

    /**
     * Where the first point and last point of a wire lie at a frame and how it bends, for drawing over it as a person would.
     * The wire lies there in the middle of the exposure.
     */
    public double[][] points(int wire, int frame, int count) {
        RiggedWire one = wires.get(wire);
        double time = frame + one.shutter() / 2;
        double[][] inside = new double[400][];
        int found = 0;
        for (int i = 0; i < 400; i++) {
            double x = one.x(i / 399.0, time);
            double y = one.y(i / 399.0, time);
            if (x >= 4 && y >= 4 && x < width - 4 && y < height - 4) {
                inside[found++] = new double[] {x, y};
            }
        }
        if (found < count) {
            return new double[0][];
        }
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = inside[(int) Math.round((found - 1) * (0.02 + 0.96 * i / (count - 1)))];
        }
        return points;
    }

    /** The middle line of a wire at a frame, in the middle of the exposure, about a pixel apart; only what the picture holds. */
    public double[][] line(int wire, int frame) {
        RiggedWire one = wires.get(wire);
        double time = frame + one.shutter() / 2;
        int steps = (int) Math.ceil(one.length());
        List<double[]> inside = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double x = one.x((double) i / steps, time);
            double y = one.y((double) i / steps, time);
            if (x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1) {
                inside.add(new double[] {x, y});
            }
        }
        return inside.toArray(double[][]::new);
    }

    /** One wire's own matte at a frame, as if it hung alone: the share 0..1 of each pixel's light that it takes. */
    public float[] alone(int wire, int frame) {
        float[] matte = new float[width * height];
        new RiggedWires(List.of(wires.get(wire)), width, height, light, contrast)
                .paint(frame, new float[3 * matte.length], matte);
        return matte;
    }

    /** What a wire's shadow needs to know of it. */
    RiggedShadow shadow(int wire, long seed, double depth) {
        return new RiggedShadow(wires.get(wire), width, height, light, seed, depth);
    }

    public int count() {
        return wires.size();
    }
}
