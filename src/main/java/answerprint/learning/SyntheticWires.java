package answerprint.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded wires to hang over plates whose truth is thereby known: for training the wire finder and for measuring it. The same
 * seed and size give the same wires. Plain arithmetic, no native memory.
 */
public final class SyntheticWires {
    private final List<HungWire> wires;

    private SyntheticWires(List<HungWire> wires) {
        this.wires = List.copyOf(wires);
    }

    /**
     * Hangs wires over a picture.
     *
     * @param width picture width in pixels
     * @param height picture height in pixels
     * @param count how many wires
     * @param ground mean luma of the plate, 0..1 in its own encoding: wires stand off from it, darker or brighter
     */
    public static SyntheticWires hang(long seed, int width, int height, int count, double ground) {
        return hang(seed, width, height, count, ground, WireRange.wide());
    }

    /** As {@link #hang(long, int, int, int, double)}, within the given range of looks. */
    public static SyntheticWires hang(long seed, int width, int height, int count, double ground, WireRange range) {
        var random = new SplittableRandom(seed);
        var wires = new ArrayList<HungWire>(count);
        for (int i = 0; i < count; i++) {
            wires.add(HungWire.draw(random.split(), width, height, ground, range));
        }
        return new SyntheticWires(wires);
    }

    /** A picture over which none hangs. */
    static SyntheticWires none() {
        return new SyntheticWires(List.of());
    }

    /** The wires that hang, in painting order. */
    public List<HungWire> wires() {
        return wires;
    }

    /**
     * Paints all wires as they hang at a frame.
     *
     * @param rgb interleaved RGB of the window, row by row, painted over in place
     * @param matte one value per pixel of the window; the wires' coverage 0..1 is raised into it
     * @param window which part of the picture the two arrays hold
     */
    public void paint(int frame, float[] rgb, float[] matte, Window window) {
        paint(frame, rgb, matte, new float[matte.length], window);
    }

    /**
     * As {@link #paint(int, float[], float[], Window)}, and marks the wires' bodies.
     *
     * @param body set to 1 where a wire's strip itself lies at any moment of the shutter, blur left out: what a finder
     *     should find
     */
    public void paint(int frame, float[] rgb, float[] matte, float[] body, Window window) {
        if (rgb.length != 3 * matte.length
                || matte.length != window.width * window.height
                || body.length != matte.length) {
            throw new IllegalArgumentException("arrays do not fit a window of " + window);
        }
        for (HungWire wire : wires) {
            new WireBrush(wire, window).paint(frame, rgb, matte, body);
        }
    }

    /** A part of a picture, in pixels from its top left. */
    public record Window(int x, int y, int width, int height) {
        public static Window whole(int width, int height) {
            return new Window(0, 0, width, height);
        }
    }

    /**
     * How wires may look and move.
     *
     * @param thinnest width in pixels at the working size
     * @param widest width in pixels
     * @param faintest smallest share of the way from the ground's tone to black or white
     * @param strongest largest such share
     */
    public record WireRange(double thinnest, double widest, double faintest, double strongest) {
        /** What training and the bench use: 1 to 5 pixels, from faint to stark. */
        public static WireRange wide() {
            return new WireRange(1.0, 5.0, 0.25, 0.95);
        }
    }
}
