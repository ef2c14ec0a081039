package answerprint.bench;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.PictureMemory;
import java.util.Random;

/** The rarer defects, one clip with one of each: a scratch, a repeated frame, a rolling band; and the same clip without. */
final class CleanupFaults {
    private static final int FIRST = 5;
    private static final int STEP = 8;
    private static final double BAND = 0.05;

    private final WireClip clip;
    private final long seed;
    private final PictureMemory memory;
    private final int width;
    private final int height;

    CleanupFaults(WireClip clip, long seed, PictureMemory memory) {
        this.clip = clip;
        this.seed = seed;
        this.memory = memory;
        width = clip.format().width();
        height = clip.format().height();
    }

    /** Squared errors before and after, over what the fault changed. */
    private static final class Squares {
        private double before;
        private double after;

        double gain() {
            return before == 0 ? 0 : 10 * Math.log10(before / Math.max(1e-9, after));
        }
    }

    /** @return how much the peak signal-to-noise ratio rises where the fault was, dB; 0 when it is not found */
    double scratch() {
        Random random = new Random(seed + 11);
        int at = width / 8 + random.nextInt(3 * width / 4);
        int wide = 1 + random.nextInt(3);
        double contrast = (0.08 + 0.15 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        return gain("scratches", (n, rgb) -> {
            int x = at + (int) Math.round(Math.sin(n / 5.0));
            for (int y = 0; y < height; y++) {
                double here = contrast * (0.9 + 0.2 * Math.sin(y / 40.0 + n));
                for (int i = 3 * (y * width + x); i < 3 * (y * width + x + wide); i++) {
                    rgb[i] += (float) here;
                }
            }
        });
    }

    double band() {
        Random random = new Random(seed + 12);
        double cycles = 1 + 2.5 * random.nextDouble();
        double step = 0.4 + 2 * random.nextDouble();
        return gain("rolling-bands", (n, rgb) -> {
            for (int i = 0; i < rgb.length; i++) {
                double wave = Math.sin(2 * Math.PI * cycles * (i / 3 / width) / height + step * n);
                double light = clip.format().encoding().toLinear(rgb[i]) * Math.exp(BAND * wave);
                rgb[i] = (float) clip.format().encoding().toCode(light);
            }
        });
    }

    /** Frame {@link #FIRST} shows the one before again. */
    double repeat() {
        return gain("repeated-frames", (n, rgb) -> {
            if (n == FIRST) {
                System.arraycopy(clip.truth()[n - 1], 0, rgb, 0, rgb.length);
            }
        });
    }

    /** Whether the clip as filmed is said to have such a fault. */
    boolean falselySeen(String kind) {
        boolean[] touched = {false};
        try {
            new CleanupRun(kind, seed, memory).render(clip, FIRST, STEP, (n, pieces, result) -> {
                for (int piece : pieces) {
                    touched[0] |= piece > 0;
                }
            });
        } catch (NothingToCorrect none) {
            return false;
        }
        return touched[0];
    }

    private double gain(String kind, Fault fault) {
        float[][] plates = new float[clip.count()][];
        for (int n = 0; n < plates.length; n++) {
            plates[n] = clip.truth()[n].clone();
            fault.lay(n, plates[n]);
            for (int i = 0; i < plates[n].length; i++) {
                plates[n][i] = Math.round(Math.clamp(plates[n][i], 0f, 1f) * clip.levels()) / (float) clip.levels();
            }
        }
        Squares squares = new Squares();
        try {
            new CleanupRun(kind, seed, memory)
                    .render(
                            clip.withPlates(plates, kind),
                            FIRST,
                            STEP,
                            (n, pieces, result) -> add(clip.truth()[n], plates[n], result, squares));
        } catch (NothingToCorrect none) {
            return 0;
        }
        return squares.gain();
    }

    /** What differs by no more than the footage's own rounding is not the fault's. */
    private void add(float[] truth, float[] plate, float[] result, Squares squares) {
        for (int i = 0; i < truth.length; i++) {
            if (Math.abs(plate[i] - truth[i]) > 1.0 / clip.levels()) {
                squares.before += (plate[i] - truth[i]) * (plate[i] - truth[i]);
                squares.after += (result[i] - truth[i]) * (result[i] - truth[i]);
            }
        }
    }

    @FunctionalInterface
    private interface Fault {
        void lay(int n, float[] rgb);
    }
}
