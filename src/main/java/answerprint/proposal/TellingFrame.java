package answerprint.proposal;

import answerprint.correction.FrameChange;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import java.util.Comparator;

/** Which frame, and which part of it, tells in a small picture what a proposal is about. */
final class TellingFrame {
    private static final int LEAST_WIDTH = 160;

    private TellingFrame() {}

    /** The frame with the largest sum of changes; the first of equals. */
    static int of(Evidence evidence) {
        return evidence.frames().stream()
                .max(Comparator.comparingDouble((FrameChange frame) -> frame.share() * frame.mean())
                        .thenComparing(Comparator.comparingInt(FrameChange::n).reversed()))
                .orElseThrow()
                .n();
    }

    /** Round the change, 16:9, with some of what is beside it. */
    static Region crop(Evidence evidence, int n, PictureFormat format) {
        Region box = evidence.frames().stream()
                .filter(frame -> frame.n() == n)
                .findFirst()
                .orElseThrow()
                .box();
        if (box.isEmpty()) {
            return format.region();
        }
        double wide = Math.max(LEAST_WIDTH, 1.3 * Math.max(box.width(), box.height() * 16 / 9.0));
        int width = (int) Math.min(format.width(), wide);
        int height = Math.min(format.height(), width * 9 / 16);
        int x = Math.clamp(box.x() + box.width() / 2 - width / 2, 0, format.width() - width);
        int y = Math.clamp(box.y() + box.height() / 2 - height / 2, 0, format.height() - height);
        return new Region(x, y, width, Math.max(1, height));
    }
}
