package answerprint.correction;

import answerprint.picture.Frame;
import answerprint.picture.Region;
import java.util.Map;
import java.util.TreeMap;
import org.opencv.core.Mat;

/**
 * Measures what one frame's patch really changed, from the pixels of plate and result. Keeps the provenance of all frames
 * that it has seen. Not thread-safe.
 */
public final class ChangeMeasure {
    private static final double CERTAIN_ENOUGH = 1e-9;
    private final Map<Integer, Long> bySource = new TreeMap<>();
    private long pixels;
    private float[] before = new float[0];
    private float[] after = new float[0];

    /** @param n ABS */
    public FrameChange measure(int n, Frame plate, Frame result, ChangedPixels changed) {
        Tally tally = new Tally();
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            fit(length);
            read(plate.mat(), changed, run, before);
            read(result.mat(), changed, run, after);
            tally.run(changed, run, at);
            at += length;
        }
        countSources(changed);
        double whole = (double) plate.format().width() * plate.format().height();
        return tally.change(n, whole, changed.count());
    }

    private static void read(Mat mat, ChangedPixels changed, int run, float[] into) {
        mat.get(changed.runY(run), changed.runX(run), into);
    }

    private void fit(int length) {
        if (before.length != 3 * length) {
            before = new float[3 * length];
            after = new float[3 * length];
        }
    }

    private void countSources(ChangedPixels changed) {
        int i = 0;
        while (i < changed.count()) {
            int from = i;
            int source = changed.source(i);
            while (i < changed.count() && changed.source(i) == source) {
                i++;
            }
            bySource.merge(source, (long) i - from, Long::sum);
        }
        pixels += changed.count();
    }

    /** Pixels by source index over all frames seen; see {@link SourceTable}. */
    public Map<Integer, Long> bySource() {
        return Map.copyOf(bySource);
    }

    /** Pixels within the mattes of all frames seen. */
    public long pixels() {
        return pixels;
    }

    private final class Tally {
        private long differing;
        private double largest;
        private double sum;
        private double confidence;
        private double weight;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;

        void run(ChangedPixels changed, int run, int at) {
            int firstDiffering = -1;
            int lastDiffering = -1;
            for (int i = 0; i < changed.runLength(run); i++) {
                float alpha = changed.alpha(at + i);
                weight += alpha;
                confidence += alpha * changed.confidence(at + i);
                float change = Math.max(
                        Math.abs(after[3 * i] - before[3 * i]),
                        Math.max(
                                Math.abs(after[3 * i + 1] - before[3 * i + 1]),
                                Math.abs(after[3 * i + 2] - before[3 * i + 2])));
                if (change == 0) {
                    continue;
                }
                firstDiffering = firstDiffering < 0 ? i : firstDiffering;
                lastDiffering = i;
                differing++;
                sum += change;
                largest = Math.max(largest, change);
            }
            if (firstDiffering >= 0) {
                left = Math.min(left, changed.runX(run) + firstDiffering);
                right = Math.max(right, changed.runX(run) + lastDiffering);
                top = Math.min(top, changed.runY(run));
                bottom = Math.max(bottom, changed.runY(run));
            }
        }

        FrameChange change(int n, double whole, int matte) {
            Region box = right < 0 ? Region.NONE : new Region(left, top, right - left + 1, bottom - top + 1);
            return new FrameChange(
                    n,
                    differing / whole,
                    matte / whole,
                    box,
                    largest,
                    differing == 0 ? 0 : sum / differing,
                    weight < CERTAIN_ENOUGH ? 1 : Math.clamp(confidence / weight, 0, 1));
        }
    }
}
