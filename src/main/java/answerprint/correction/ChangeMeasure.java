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
            for (int i = 0; i < length; i++) {
                tally.pixel(changed, run, i, at + i);
            }
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

        void pixel(ChangedPixels changed, int run, int i, int at) {
            float alpha = changed.alpha(at);
            weight += alpha;
            confidence += alpha * changed.confidence(at);
            double change = 0;
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                change = Math.max(change, Math.abs((double) after[c] - before[c]));
            }
            if (change == 0) {
                return;
            }
            differing++;
            sum += change;
            largest = Math.max(largest, change);
            int x = changed.runX(run) + i;
            int y = changed.runY(run);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
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
