package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** A locked-off camera; a dark bar stands on one spot, first beside it, later on it, then is gone. */
@NoLeaks
class PlateFillPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(192, 108, Encoding.REC709);
    private static final int COUNT = 50;
    private static final int REPAIRED = 20;
    private static final int COMES = 16;
    private static final int GONE = 25;
    /** The bar, and how much of its right side the outline misses while it stands beside the spot. */
    private static final Rect ON_THE_SPOT = new Rect(80, 30, 28, 44);

    private static final int BESIDE = 20;
    private static final int MISSED = 12;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void whatALendersOutlineMissedDoesNotGhostIntoTheFill() {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, PlateFillPictureTest::plate);
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, PlateFill.REACH, memory);
                PlateFill fill = new PlateFill(
                        PlateFillPictureTest::outline, footage, new FrameRange(REPAIRED, REPAIRED), new SourceTable());
                Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();

            fill.frame(REPAIRED, window, patch, true, scratch);

            // A ghost of the bar would be .2 and more.
            assertThat(largestDifference(patch)).isLessThan(0.05f);
        }
    }

    private static float largestDifference(Patch patch) {
        float[] filled = Bytes.floats(patch.rgb());
        float most = 0;
        for (int y = ON_THE_SPOT.y; y < ON_THE_SPOT.y + ON_THE_SPOT.height; y++) {
            for (int x = ON_THE_SPOT.x; x < ON_THE_SPOT.x + ON_THE_SPOT.width; x++) {
                int i = (y - patch.box().y()) * patch.box().width()
                        + x
                        - patch.box().x();
                for (int c = 0; c < 3; c++) {
                    most = Math.max(most, Math.abs(filled[3 * i + c] - wall(x, y, c)));
                }
            }
        }
        return most;
    }

    private static void outline(int n, Mat out) {
        out.setTo(new Scalar(0));
        if (n < GONE) {
            int missed = n < COMES ? MISSED : 0;
            Rect bar = bar(n);
            for (int y = bar.y; y < bar.y + bar.height; y++) {
                float[] row = new float[bar.width - missed];
                Arrays.fill(row, 1);
                out.put(y, bar.x, row);
            }
        }
    }

    private static Rect bar(int n) {
        int x = n < COMES ? ON_THE_SPOT.x - BESIDE : ON_THE_SPOT.x;
        return new Rect(x, ON_THE_SPOT.y, ON_THE_SPOT.width, ON_THE_SPOT.height);
    }

    private static void plate(int n, float[] rgb) {
        Rect bar = bar(n);
        for (int i = 0; i < rgb.length / 3; i++) {
            int x = i % FORMAT.width();
            int y = i / FORMAT.width();
            boolean dark = n < GONE && x >= bar.x && x < bar.x + bar.width && y >= bar.y && y < bar.y + bar.height;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = dark ? 0.08f : wall(x, y, c);
            }
        }
    }

    private static float wall(int x, int y, int c) {
        return (float) (0.5 + 0.1 * Math.sin(x / 5.0 + c) + 0.1 * Math.cos(y / 4.0 + x / 17.0));
    }
}
