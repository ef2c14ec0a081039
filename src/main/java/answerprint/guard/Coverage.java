package answerprint.guard;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Region;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which pixels of the small picture a matte touches, one bit each. */
public final class Coverage {
    private final int width;
    private final int height;
    private final BitSet touched = new BitSet();

    private Coverage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Of all pixels that may change. */
    public static Coverage of(SeenFrame frame) {
        return of(frame, source -> true);
    }

    /** Of those that come from these sources, see {@code correction.SourceTable}. */
    public static Coverage of(SeenFrame frame, IntPredicate sources) {
        Coverage coverage =
                new Coverage(frame.smallPlate().cols(), frame.smallPlate().rows());
        ChangedPixels changed = frame.changed();
        boolean whole = changed.evenSource() && (changed.count() == 0 || sources.test(changed.source(0)));
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            if (whole) {
                coverage.touch(changed.runY(run), changed.runX(run), length, frame.scale());
            } else if (!changed.evenSource()) {
                coverage.touch(changed, run, at, sources, frame.scale());
            }
            at += length;
        }
        return coverage;
    }

    private void touch(ChangedPixels changed, int run, int at, IntPredicate sources, double scale) {
        int length = changed.runLength(run);
        for (int i = 0; i < length; i++) {
            if (sources.test(changed.source(at + i))) {
                touch(changed.runY(run), changed.runX(run) + i, 1, scale);
            }
        }
    }

    private void touch(int row, int x, int length, double scale) {
        int y = Math.min(height - 1, (int) (row / scale));
        int from = Math.min(width - 1, (int) (x / scale));
        int to = Math.min(width - 1, (int) ((x + length - 1) / scale));
        touched.set(y * width + from, y * width + to + 1);
    }

    /** How many touched pixels lie in the box. */
    public int within(Region box) {
        Region inside = box.clip(new Region(0, 0, width, height));
        int count = 0;
        for (int y = inside.y(); y < inside.bottom(); y++) {
            int from = y * width + inside.x();
            for (int i = touched.nextSetBit(from); i >= 0 && i < from + inside.width(); i = touched.nextSetBit(i + 1)) {
                count++;
            }
        }
        return count;
    }
}
