package answerprint.guard.face;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Region;
import java.util.BitSet;

/** Which pixels of the small picture a matte touches, one bit each. */
final class Coverage {
    private final int width;
    private final int height;
    private final BitSet touched = new BitSet();

    Coverage(ChangedPixels changed, int width, int height, double scale) {
        this.width = width;
        this.height = height;
        for (int run = 0; run < changed.runCount(); run++) {
            int y = Math.min(height - 1, (int) (changed.runY(run) / scale));
            int from = Math.min(width - 1, (int) (changed.runX(run) / scale));
            int to = Math.min(width - 1, (int) ((changed.runX(run) + changed.runLength(run) - 1) / scale));
            touched.set(y * width + from, y * width + to + 1);
        }
    }

    /** How many touched pixels lie in the box. */
    int within(Region box) {
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
