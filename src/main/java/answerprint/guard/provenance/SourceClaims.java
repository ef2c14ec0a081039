package answerprint.guard.provenance;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.guard.SeenFrame;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.opencv.core.Mat;

/** Counts what the pixels of a proposal claim about their origin, and catches claims that the pixels themselves refute. */
final class SourceClaims {
    private static final int CHECK_NUMBERS = 10_000;

    private final Map<Integer, Long> counts = new TreeMap<>();
    private final CRC32 order = new CRC32();
    private long pixels;
    private long refuted;

    /** How many claims of this frame cannot be true. */
    long add(SeenFrame frame) {
        long before = refuted;
        ChangedPixels changed = frame.changed();
        if (changed.count() > 0 && changed.evenSource()) {
            claim(changed, changed.source(0), changed.count());
        }
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            if (!changed.evenSource()) {
                stretches(changed, at, length);
            }
            if (!changed.evenSource() || changed.source(0) == SourceTable.UNTOUCHED) {
                untouched(frame, run, at);
            }
            at += length;
        }
        pixels += changed.count();
        return refuted - before;
    }

    private void stretches(ChangedPixels changed, int at, int length) {
        int i = at;
        while (i < at + length) {
            int from = i;
            while (i < at + length && changed.source(i) == changed.source(from)) {
                i++;
            }
            claim(changed, changed.source(from), i - from);
        }
    }

    private void claim(ChangedPixels changed, int source, int count) {
        counts.merge(source, (long) count, Long::sum);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            order.update(source >> shift);
            order.update(count >> shift);
        }
        boolean reserved = source > SourceTable.LEARNED && source < SourceTable.FIRST_ROW;
        boolean graded = source == SourceTable.GRADED || source == SourceTable.UNTOUCHED;
        if (reserved || (changed.form() == Patch.Form.GRADE && !graded)) {
            refuted += count;
        }
    }

    /** Who claims to be untouched must be the plate, bit for bit. */
    private void untouched(SeenFrame frame, int run, int at) {
        ChangedPixels changed = frame.changed();
        int length = changed.runLength(run);
        float[] before = new float[0];
        float[] after = new float[0];
        for (int i = 0; i < length; i++) {
            if (changed.source(at + i) != SourceTable.UNTOUCHED) {
                continue;
            }
            if (before.length == 0) {
                before = line(frame.plate().mat(), changed, run);
                after = line(frame.result().mat(), changed, run);
            }
            if (before[3 * i] != after[3 * i]
                    || before[3 * i + 1] != after[3 * i + 1]
                    || before[3 * i + 2] != after[3 * i + 2]) {
                refuted++;
            }
        }
    }

    private static float[] line(Mat mat, ChangedPixels changed, int run) {
        float[] line = new float[3 * changed.runLength(run)];
        mat.get(changed.runY(run), changed.runX(run), line);
        return line;
    }

    /** Pixels by source index, over all frames. */
    Map<Integer, Long> counts() {
        return counts;
    }

    /** Share of all pixels within the mattes, 0..1. */
    double share(int source) {
        return pixels == 0 ? 0 : counts.getOrDefault(source, 0L) / (double) pixels;
    }

    long pixels() {
        return pixels;
    }

    long refuted() {
        return refuted;
    }

    /** 0 to 9999; another order of sources almost always has another number. */
    int checkNumber() {
        return (int) (order.getValue() % CHECK_NUMBERS);
    }
}
