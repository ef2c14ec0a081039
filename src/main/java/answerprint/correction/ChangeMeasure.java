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
        boolean even = changed.evenAlpha() && changed.evenConfidence();
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            fit(length);
            read(plate.mat(), changed, run, before);
            read(result.mat(), changed, run, after);
            tally.run(changed, run);
            if (!even) {
                tally.confidence(changed, at, length);
            }
            at += length;
        }
        if (even && changed.count() > 0) {
            tally.confidence(changed, 0, 1);
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
        if (changed.count() > 0 && changed.evenSource()) {
            bySource.merge(changed.source(0), (long) changed.count(), Long::sum);
            i = changed.count();
        }
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

        void confidence(ChangedPixels changed, int from, int length) {
            for (int i = from; i < from + length; i++) {
                float alpha = changed.alpha(i);
                weight += alpha;
                confidence += alpha * changed.confidence(i);
            }
        }

        void run(ChangedPixels changed, int run) {
            float[] one = before;
            float[] two = after;
            int firstDiffering = -1;
            int lastDiffering = -1;
            int count = 0;
            float most = 0;
            double all = 0;
            for (int i = 0; i < changed.runLength(run); i++) {
                float change = Math.max(
                        Math.abs(two[3 * i] - one[3 * i]),
                        Math.max(Math.abs(two[3 * i + 1] - one[3 * i + 1]), Math.abs(two[3 * i + 2] - one[3 * i + 2])));
                if (change == 0) {
                    continue;
                }
                firstDiffering = firstDiffering < 0 ? i : firstDiffering;
                lastDiffering = i;
                count++;
                all += change;
                most = Math.max(most, change);
            }
            differing += count;
            sum += all;
            largest = Math.max(largest, most);
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
