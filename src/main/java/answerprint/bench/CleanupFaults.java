package answerprint.bench;

import answerprint.correction.NothingToCorrect;
import answerprint.correction.cleanup.Cleanup;
import answerprint.picture.PictureMemory;
import answerprint.work.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The rarer defects, one clip with one of each; and the same clip without. */
final class CleanupFaults {
    private static final int FIRST = 5;
    private static final int STEP = 8;
    /** Every so many filmed frames are a take's frames where one is dropped, so that there are filmed frames in between. */
    private static final int APART = 3;
    /** Mean change from frame to frame, share of full scale, from which on a frame more or less is seen. */
    private static final double MOVES = 0.003;

    private static final int SOFT = 2;

    private final WireClip clip;
    private final long seed;
    private final PictureMemory memory;
    private final FaultStock stock;

    CleanupFaults(WireClip clip, long seed, PictureMemory memory) {
        this.clip = clip;
        this.seed = seed;
        this.memory = memory;
        stock = new FaultStock(clip, seed);
    }

    /** Those that the clip can show. */
    List<FaultScore> scores() {
        List<FaultScore> scores = new ArrayList<>();
        scores.add(score("scratches", stock.scratch()));
        scores.add(score("rolling-bands", stock.band()));
        scores.add(score("row-noise", stock.rowNoise()));
        scores.add(banding());
        scores.add(new CleanupFaults(panned(), seed, memory).lensDirt());
        if (clip.motion() > MOVES) {
            scores.add(score("repeated-frames", (n, rgb) -> {
                if (n == FIRST) {
                    System.arraycopy(clip.truth()[n - 1], 0, rgb, 0, rgb.length);
                }
            }));
        }
        scores.add(new CleanupFaults(evenly(), seed, memory).dropped());
        scores.add(new Weaving(clip, stock, memory, seed).score());
        return scores;
    }

    private FaultScore score(String kind, FaultStock.Fault fault) {
        float[][] plates = new float[clip.count()][];
        for (int n = 0; n < plates.length; n++) {
            plates[n] = clip.truth()[n].clone();
            fault.lay(n, plates[n]);
            rounded(plates[n], clip.levels());
        }
        Squares squares = new Squares();
        Set<Integer> found =
                touched(kind, clip.withPlates(plates, kind), FIRST, STEP, n -> clip.truth()[n], 0, squares);
        return new FaultScore(kind, !found.isEmpty(), falselySeen(kind), squares.gain());
    }

    private FaultScore lensDirt() {
        return score("lens-dirt", stock.lensDirt());
    }

    /** A part of the picture over which a camera pans to and fro: dirt shows by staying while the picture moves. */
    private WireClip panned() {
        return seenBy(n -> new double[] {0.5 + 0.5 * Math.sin(n / 5.0), 0.5 + 0.5 * Math.sin(n / 7.0)});
    }

    /** A part of the picture over which a camera pans evenly, about a third of the picture's width in all. */
    private WireClip evenly() {
        return seenBy(n -> new double[] {(double) n / clip.count(), 0.5});
    }

    /** @param way where the part lies on each frame, across and down, each 0 to 1 */
    private WireClip seenBy(IntFunction<double[]> way) {
        int width = clip.format().width() * 3 / 5;
        int height = clip.format().height() * 4 / 5;
        float[][] frames = new float[clip.count()][3 * width * height];
        for (int n = 0; n < frames.length; n++) {
            int x = (int) ((clip.format().width() - width) * way.apply(n)[0]);
            int y = (int) ((clip.format().height() - height) * way.apply(n)[1]);
            for (int row = 0; row < height; row++) {
                int from = 3 * ((y + row) * clip.format().width() + x);
                System.arraycopy(clip.truth()[n], from, frames[n], 3 * row * width, 3 * width);
            }
        }
        return new WireClip(
                clip.name(),
                clip.format().withSize(width, height),
                clip.levels(),
                frames,
                frames,
                new float[0][],
                clip.motion());
    }

    /** A sky, and everything below it, stored in too few codes; judged where steps are seen, by means over some pixels. */
    private FaultScore banding() {
        float[][] plates = new float[clip.count()][];
        float[][] truths = new float[clip.count()][];
        int sky = 3 * stock.sky() * clip.format().width();
        FaultStock.Fault under = stock.underSky();
        for (int n = 0; n < plates.length; n++) {
            truths[n] = clip.truth()[n].clone();
            under.lay(n, truths[n]);
            plates[n] = truths[n].clone();
            rounded(plates[n], FaultStock.CODES);
            System.arraycopy(plates[n], sky, truths[n], sky, truths[n].length - sky);
        }
        Squares squares = new Squares();
        Set<Integer> found = touched(
                "banding", clip.withPlates(plates, "banding"), FIRST, STEP, n -> truths[n], stock.sky(), squares);
        return new FaultScore("banding", !found.isEmpty(), proposed("banding"), squares.gain());
    }

    /** Every third frame is the take; one of those is dropped, and filmed frames tell what lies a third of a frame on. */
    private FaultScore dropped() {
        int gap = clip.count() / APART / 2;
        float[][] plates = new float[clip.count() / APART - 1][];
        float[][] truths = new float[plates.length][];
        for (int n = 0; n < plates.length; n++) {
            int at = APART * (n < gap ? n : n + 1);
            plates[n] = clip.truth()[at];
            truths[n] = clip.truth()[n == gap - 1 ? at + 1 : n == gap ? at - 1 : at];
        }
        WireClip take =
                new WireClip(clip.name(), clip.format(), clip.levels(), truths, plates, new float[0][], clip.motion());
        Squares squares = new Squares();
        Set<Integer> found = touched("dropped-frames", take, gap - 1, 1, n -> truths[n], 0, squares);
        return new FaultScore("dropped-frames", found.contains(gap), falselySeen("dropped-frames"), squares.gain());
    }

    private static void rounded(float[] rgb, int levels) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(Math.clamp(rgb[i], 0f, 1f) * levels) / (float) levels;
        }
    }

    /** Whether the clip as filmed is said to have such a fault. */
    private boolean falselySeen(String kind) {
        return !touched(kind, clip, FIRST, STEP, n -> clip.truth()[n], 0, new Squares())
                .isEmpty();
    }

    /** Whether the clip as filmed gets a proposal for it; any 8-bit recording has steps when it is asked for them. */
    private boolean proposed(String kind) {
        return new Cleanup()
                .find(ClipFootage.of(clip, memory), Progress.unwatched()).stream()
                        .anyMatch(finding ->
                                finding.hints().path("classes").path(0).asText().equals(kind));
    }

    /**
     * Frames that were repaired.
     *
     * @param soft rows from the top that are judged by means over some pixels, the rest not at all; 0 for all pixels as they are
     */
    private Set<Integer> touched(
            String kind, WireClip plates, int first, int step, IntFunction<float[]> truth, int soft, Squares squares) {
        Set<Integer> touched = new TreeSet<>();
        try {
            new CleanupRun(kind, seed, memory).render(plates, first, step, (n, pieces, result) -> {
                if (Arrays.stream(pieces).anyMatch(piece -> piece > 0)) {
                    touched.add(n);
                }
                if (soft > 0) {
                    squares.soft(
                            truth.apply(n),
                            plates.plates()[n],
                            result,
                            clip.format().width(),
                            soft);
                } else {
                    squares.add(truth.apply(n), plates.plates()[n], result, clip.levels());
                }
            });
        } catch (NothingToCorrect none) {
            return Set.of();
        }
        return touched;
    }

    /** Squared errors before and after. */
    private static final class Squares {
        private double before;
        private double after;

        double gain() {
            return before == 0 ? 0 : 10 * Math.log10(before / Math.max(1e-9, after));
        }

        /** What differs by no more than the footage's own rounding is not the fault's. */
        void add(float[] truth, float[] plate, float[] result, int levels) {
            for (int i = 0; i < truth.length; i++) {
                if (Math.abs(plate[i] - truth[i]) > 1.0 / levels) {
                    before += (plate[i] - truth[i]) * (plate[i] - truth[i]);
                    after += (result[i] - truth[i]) * (result[i] - truth[i]);
                }
            }
        }

        /** Means over 5 × 5 pixels, in which dither is not seen and steps are. */
        void soft(float[] truth, float[] plate, float[] result, int width, int rows) {
            for (int y = SOFT; y < rows - SOFT; y += 2) {
                for (int x = SOFT; x < width - SOFT; x += 2) {
                    double one = 0;
                    double other = 0;
                    for (int k = 0; k < (2 * SOFT + 1) * (2 * SOFT + 1); k++) {
                        int at = (y + k / (2 * SOFT + 1) - SOFT) * width + x + k % (2 * SOFT + 1) - SOFT;
                        one += (plate[3 * at + 1] - truth[3 * at + 1]) / 25;
                        other += (result[3 * at + 1] - truth[3 * at + 1]) / 25;
                    }
                    before += one * one;
                    after += other * other;
                }
            }
        }
    }
}
