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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** A locked-off camera before a patterned wall; for a while somebody stands there, with a box drawn round him. */
@NoLeaks
class StandingFillPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(192, 108, Encoding.REC709);
    private static final int COUNT = 60;
    private static final int COMES = 12;
    private static final int LEAVES = 36;
    private static final int IN_THE_MIDDLE = 24;
    private static final int NEAR_THE_END = 34;
    private static final Rect SOMEBODY = new Rect(76, 24, 40, 60);
    private static final Rect MIDDLE = new Rect(86, 34, 20, 40);
    private static final int GENEROUS = 6;

    private static final float SHADOW = 0.03f;
    /** How far the shadow reaches, pixels. */
    private static final double REACH = 20;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void theShadowBesideSomebodyRunsOnBehindHim() {
        float[] fill = filled(IN_THE_MIDDLE, (n, x, y, c) -> wall(x, y, c) - (there(n) ? shadow(x, y) : 0));

        assertThat(meanOffWall(fill)).isBetween(-1f * SHADOW, -0.4f * SHADOW);
    }

    @Test
    void theLightOfFramesNearInTimeIsFollowed() {
        float[] fill =
                filled(NEAR_THE_END, (n, x, y, c) -> wall(x, y, c) - (away(x, y) == 0 && n < LEAVES + 4 ? SHADOW : 0));

        assertThat(meanOffWall(fill)).isBetween(-0.9f * SHADOW, -0.3f * SHADOW);
    }

    @Test
    void detailIsTakenFromFramesThatHaveSettled() {
        float[] fill =
                filled(NEAR_THE_END, (n, x, y, c) -> n >= LEAVES && n < LEAVES + 8 ? coarse(x, y, c) : wall(x, y, c));

        assertThat(detailToWalls(fill)).isBetween(0.97f, 1.03f);
    }

    @Test
    void aShadowThatIsDrawnToGoIsNotFollowed() {
        float[] fill = filled(
                IN_THE_MIDDLE,
                (n, x, y, c) -> wall(x, y, c) - (there(n) ? shadow(x, y) : 0),
                new WithShadow(GENEROUS + (int) REACH));

        assertThat(meanOffWall(fill)).isBetween(-0.2f * SHADOW, 0.2f * SHADOW);
    }

    /** Somebody with his shadow, which is drawn round to go as well. @param wide how far it is drawn beyond him, pixels */
    private record WithShadow(int wide) implements MatteRepair.Mattes {
        @Override
        public void paint(int frame, Mat out) {
            drawn(frame, wide, out);
        }

        @Override
        public Optional<MatteRepair.Mattes> shadows() {
            return Optional.of((frame, out) -> drawn(frame, wide, out));
        }
    }

    /** What the set looks like at a time, without him. */
    @FunctionalInterface
    private interface Look {
        float at(int n, int x, int y, int c);
    }

    /** The repaired frame's pixels, interleaved over the whole picture. */
    private float[] filled(int repaired, Look look) {
        return filled(repaired, look, (n, out) -> drawn(n, GENEROUS, out));
    }

    private float[] filled(int repaired, Look look, MatteRepair.Mattes drawn) {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> plate(n, look, rgb));
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, PlateFill.REACH, memory);
                PlateFill fill = new PlateFill(drawn, footage, new FrameRange(repaired, repaired), new SourceTable());
                Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();
            fill.frame(repaired, window, patch, true, scratch);
            float[] whole = new float[3 * FORMAT.width() * FORMAT.height()];
            float[] pixels = Bytes.floats(patch.rgb());
            int width = 3 * patch.box().width();
            for (int y = 0; y < patch.box().height(); y++) {
                int to = 3
                        * ((patch.box().y() + y) * FORMAT.width() + patch.box().x());
                System.arraycopy(pixels, y * width, whole, to, width);
            }
            return whole;
        }
    }

    private static void plate(int n, Look look, float[] rgb) {
        for (int i = 0; i < rgb.length / 3; i++) {
            int x = i % FORMAT.width();
            int y = i / FORMAT.width();
            boolean dark = there(n) && away(x, y) == 0;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = dark ? 0.08f : look.at(n, x, y, c);
            }
        }
    }

    private static void drawn(int n, int wide, Mat out) {
        out.setTo(new Scalar(0));
        if (there(n)) {
            float[] row = new float[SOMEBODY.width + 2 * wide];
            Arrays.fill(row, 1);
            for (int y = Math.max(0, SOMEBODY.y - wide);
                    y < Math.min(FORMAT.height(), SOMEBODY.y + SOMEBODY.height + wide);
                    y++) {
                out.put(y, SOMEBODY.x - wide, row);
            }
        }
    }

    private static boolean there(int n) {
        return n >= COMES && n < LEAVES;
    }

    /** From somebody, pixels; 0 on him. */
    private static double away(int x, int y) {
        double across = Math.max(0, Math.max(SOMEBODY.x - x, x - (SOMEBODY.x + SOMEBODY.width - 1)));
        double down = Math.max(0, Math.max(SOMEBODY.y - y, y - (SOMEBODY.y + SOMEBODY.height - 1)));
        return Math.hypot(across, down);
    }

    private static float shadow(int x, int y) {
        double far = away(x, y) / REACH;
        return (float) (SHADOW * Math.exp(-far * far));
    }

    private static float wall(int x, int y, int c) {
        return (float) (0.5 + 0.08 * Math.sin(x / 1.5 + c) + 0.05 * Math.cos(y / 2.0 + x / 17.0));
    }

    private static float coarse(int x, int y, int c) {
        return away(x, y) > 0 ? wall(x, y, c) : 0.5f + 0.75f * (wall(x, y, c) - 0.5f);
    }

    private static float meanOffWall(float[] fill) {
        float sum = 0;
        for (int i : inside()) {
            sum += fill[i] - wallAt(i);
        }
        return sum / inside().length;
    }

    private static float detailToWalls(float[] fill) {
        float both = 0;
        float own = 0;
        for (int i : inside()) {
            both += (fill[i] - 0.5f) * (wallAt(i) - 0.5f);
            own += (wallAt(i) - 0.5f) * (wallAt(i) - 0.5f);
        }
        return both / own;
    }

    private static float wallAt(int i) {
        int pixel = i / 3;
        return wall(pixel % FORMAT.width(), pixel / FORMAT.width(), i % 3);
    }

    /** Samples well inside of where somebody stands. */
    private static int[] inside() {
        return IntStream.range(0, 3 * FORMAT.width() * FORMAT.height())
                .filter(i -> MIDDLE.contains(new Point(i / 3 % FORMAT.width(), i / 3 / FORMAT.width())))
                .toArray();
    }
}
