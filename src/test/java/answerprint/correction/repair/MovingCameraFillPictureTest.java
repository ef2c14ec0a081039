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

/** A camera pans over a wall; a hole stands in the picture. */
@NoLeaks
class MovingCameraFillPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(320, 180, Encoding.REC709);
    private static final int COUNT = 50;
    private static final int REPAIRED = 25;
    private static final Rect HOLE = new Rect(130, 60, 56, 56);
    private static final double PAN = 3;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void whatThePanUncoversIsBorrowed() {
        assertThat(error(this::wall, wallAt(REPAIRED))).isLessThan(0.02);
    }

    @Test
    void aFlickeringWallIsFilledInTheLightOfItsFrame() {
        assertThat(error(this::flickering, wallIn(REPAIRED, light(REPAIRED)))).isLessThan(0.02);
    }

    private void flickering(int n, float[] rgb) {
        System.arraycopy(wallIn(n, light(n)), 0, rgb, 0, rgb.length);
    }

    private static double light(int n) {
        return 1 + 0.1 * Math.sin(1.9 * n);
    }

    private static float[] wallIn(int n, double light) {
        float[] rgb = wallAt(n);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] *= (float) light;
        }
        return rgb;
    }

    private void wall(int n, float[] rgb) {
        System.arraycopy(wallAt(n), 0, rgb, 0, rgb.length);
    }

    /** Root mean square error in the hole. */
    private double error(FootageFixture.Painter plate, float[] truth) {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, plate);
        try (Scratch scratch = new Scratch(memory);
                FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, PlateFill.REACH, memory);
                PlateFill fill = new PlateFill(
                        MovingCameraFillPictureTest::outline,
                        footage,
                        new FrameRange(REPAIRED, REPAIRED),
                        new SourceTable())) {
            Patch patch = new Patch();
            fill.frame(REPAIRED, window, patch, true, scratch);
            float[] filled = Bytes.floats(patch.rgb());
            float[] whole = truth.clone();
            for (int y = 0; y < patch.box().height(); y++) {
                int from = 3 * y * patch.box().width();
                int to = 3
                        * ((patch.box().y() + y) * FORMAT.width() + patch.box().x());
                System.arraycopy(filled, from, whole, to, 3 * patch.box().width());
            }
            return inHole(whole, truth);
        }
    }

    private static double inHole(float[] rgb, float[] truth) {
        double sum = 0;
        for (int y = HOLE.y; y < HOLE.y + HOLE.height; y++) {
            for (int i = 3 * (y * FORMAT.width() + HOLE.x); i < 3 * (y * FORMAT.width() + HOLE.x + HOLE.width); i++) {
                sum += (rgb[i] - truth[i]) * (rgb[i] - truth[i]);
            }
        }
        return Math.sqrt(sum / (3 * HOLE.area()));
    }

    private static void outline(int n, Mat out) {
        out.setTo(new Scalar(0));
        float[] row = new float[HOLE.width];
        Arrays.fill(row, 1);
        for (int y = HOLE.y; y < HOLE.y + HOLE.height; y++) {
            out.put(y, HOLE.x, row);
        }
    }

    private static float[] wallAt(int n) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = texture(i / 3 % FORMAT.width() + PAN * n, (double) (i / 3 / FORMAT.width()), i % 3, 1);
        }
        return rgb;
    }

    /** Two octaves of value noise round 0.3. */
    private static float texture(double x, double y, int c, int seed) {
        return (float) (0.3 + 0.25 * noise(x / 14, y / 14, seed) + 0.1 * noise(x / 5, y / 5, seed + 10 + c));
    }

    private static double noise(double x, double y, int seed) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        double top = (1 - fx) * at(x0, y0, seed) + fx * at(x0 + 1, y0, seed);
        double low = (1 - fx) * at(x0, y0 + 1, seed) + fx * at(x0 + 1, y0 + 1, seed);
        return (1 - fy) * top + fy * low;
    }

    /** −1..1. */
    private static double at(int x, int y, int seed) {
        int h = 374761393 * x + 668265263 * y + 974634777 * seed;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffff) / 32767.5 - 1;
    }
}
