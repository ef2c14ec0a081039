package answerprint.correction.cleanup;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A painted set of soft bumps with grain, before which the camera pans; dirt is laid over it frame by frame. */
final class MovingSet {
    static final int WIDTH = 160;
    static final int HEIGHT = 96;
    static final int FRAMES = 12;
    static final PictureFormat FORMAT = new PictureFormat(WIDTH, HEIGHT, Encoding.REC709);

    /** Dirt: changes the pixels of one frame in place. */
    @FunctionalInterface
    interface Dirt {
        void lay(int n, float[] rgb);
    }

    private final double pan;
    private int frames = FRAMES;
    private final List<Dirt> dirt = new ArrayList<>();

    /** @param pan pixels a frame to the right */
    MovingSet(double pan) {
        this.pan = pan;
    }

    MovingSet with(Dirt more) {
        dirt.add(more);
        return this;
    }

    MovingSet lasting(int count) {
        frames = count;
        return this;
    }

    /** A square of one value on one frame. */
    MovingSet speck(int frame, int x, int y, int side, double value) {
        return with((n, rgb) -> {
            for (int i = 0; i < side * side && n == frame; i++) {
                put(rgb, x + i % side, y + i / side, value);
            }
        });
    }

    /** A pixel that is stuck on all frames. */
    MovingSet stuck(int x, int y, double value) {
        return with((n, rgb) -> put(rgb, x, y, value));
    }

    static void put(float[] rgb, int x, int y, double value) {
        for (int c = 0; c < 3; c++) {
            rgb[3 * (y * WIDTH + x) + c] = (float) value;
        }
    }

    FootageFixture footage(PictureMemory memory) {
        return FootageFixture.take(FORMAT, frames, memory, this::paint);
    }

    void paint(int n, float[] rgb) {
        clean(n, rgb);
        dirt.forEach(one -> one.lay(n, rgb));
    }

    void clean(int n, float[] rgb) {
        Random grain = new Random(77 + n);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double x = i % WIDTH + pan * n;
            double y = i / WIDTH;
            double level = 0.45
                    + 0.14 * Math.sin(x / 7 + 0.6 * Math.sin(y / 9))
                    + 0.1 * Math.sin(y / 6 + x / 23)
                    + 0.05 * Math.sin(x / 3.1) * Math.sin(y / 3.7);
            float noise = (float) (0.004 * grain.nextGaussian());
            rgb[3 * i] = (float) level + noise;
            rgb[3 * i + 1] = (float) (0.9 * level) + noise;
            rgb[3 * i + 2] = (float) (0.8 * level) + noise;
        }
    }
}
