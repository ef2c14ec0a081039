package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.FrameSource;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** A locked-off camera before a patterned wall; a dark bar walks through, and in the middle of the take a pale box is put elsewhere. */
@NoLeaks
class StandingSetPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(192, 108, Encoding.REC709);
    private static final int COUNT = 48;
    private static final int ENTERS = 16;
    private static final int LEAVES = 28;
    private static final int MOVED = 24;
    private static final Rect FIRST_PLACE = new Rect(20, 12, 18, 14);
    private static final Rect THEN_HERE = new Rect(150, 12, 18, 14);
    /** Of the bar's 24 columns the drawing follows but these. */
    private static final int DRAWN = 10;
    /** A shadow leaves so much of the light. */
    private static final float SHADE = 0.86f;
    /** On frame 20 beside the bar, where the wall is bright enough for that to be seen. */
    private static final int BESIDE_X = 97;

    private static final int BESIDE_Y = 53;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void whatTheDrawingMissedOfSomebodyHidesTheSetToo() {
        StandingSet set = studied(0).orElseThrow();
        Rect bar = bar(20);

        assertThat(shown(set, 20, bar.x + 4, 60)).isZero();
        assertThat(shown(set, 20, bar.x + 18, 60)).isZero();
        assertThat(shown(set, 20, 185, 60)).isPositive();
    }

    @Test
    void howLongASpotHasBeenInViewIsCountedFromWhenItWasUncovered() {
        StandingSet set = studied(0).orElseThrow();
        Rect bar = bar(LEAVES - 1);

        assertThat(shown(set, LEAVES + 5, bar.x + 12, 60)).isEqualTo(6);
        assertThat(shown(set, 5, bar.x + 12, 60)).isEqualTo(255);
    }

    @Test
    void aThingThatWasPutElsewhereIsTheSetBeforeAndAfter() {
        StandingSet set = studied(0).orElseThrow();

        assertThat(shown(set, 8, 29, 19)).isPositive();
        assertThat(shown(set, 40, 29, 19)).isPositive();
        assertThat(shown(set, 8, 159, 19)).isPositive();
        assertThat(shown(set, 40, 159, 19)).isPositive();
    }

    @Test
    void whatADrawingHoldsThatHardlyDiffersIsNeverTakenForTheSet() {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> plate(n, 0, rgb));
        MatteRepair.Mattes faint = (n, out) -> {
            out.setTo(new Scalar(0));
            if (n >= ENTERS) {
                fill(out, new Rect(60, 80, 20, 16));
            }
        };

        StandingSet set = studied(footage, faint).orElseThrow();

        assertThat(shown(set, 40, 70, 88)).isZero();
    }

    @Test
    void aShadowBesideSomebodyShowsTheSet() {
        StandingSet set = studied(beside(SHADE, SHADE, SHADE), StandingSetPictureTest::drawn)
                .orElseThrow();

        assertThat(shown(set, 20, BESIDE_X, BESIDE_Y)).isPositive();
        assertThat(shown(set, 20, bar(20).x + 18, 60)).isZero();
    }

    @Test
    void aShadowThatIsDrawnToGoHidesTheSet() {
        StandingSet set =
                studied(beside(SHADE, SHADE, SHADE), new WithShadows()).orElseThrow();

        assertThat(shown(set, 20, BESIDE_X, BESIDE_Y)).isZero();
    }

    @Test
    void whatHasAnotherColourBesideSomebodyHidesTheSet() {
        StandingSet set = studied(beside(SHADE, 1, 2 - SHADE), StandingSetPictureTest::drawn)
                .orElseThrow();

        assertThat(shown(set, 20, BESIDE_X, BESIDE_Y)).isZero();
    }

    /** The same, with what lies beside the bar brighter or darker by these. */
    private FootageFixture beside(float red, float green, float blue) {
        float[] by = {red, green, blue};
        return FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> {
            plate(n, 0, rgb);
            Rect bar = bar(n);
            Rect skirt = new Rect(bar.x + bar.width, bar.y, bar.width, bar.height);
            for (int i = 0; i < rgb.length; i++) {
                boolean in = within(skirt, i / 3 % FORMAT.width(), i / 3 / FORMAT.width());
                rgb[i] *= in && n >= ENTERS && n < LEAVES ? by[i % 3] : 1;
            }
        });
    }

    /** The bar, and a shadow that is drawn as such. */
    private record WithShadows() implements MatteRepair.Mattes {
        @Override
        public void paint(int frame, Mat out) {
            drawn(frame, out);
        }

        @Override
        public Optional<MatteRepair.Mattes> shadows() {
            return Optional.of(StandingSetPictureTest::drawn);
        }
    }

    @Test
    void aCameraThatPansHasNoStandingSet() {
        assertThat(studied(1.7)).isEmpty();
    }

    private Optional<StandingSet> studied(double pan) {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> plate(n, pan * n, rgb));
        return studied(footage, StandingSetPictureTest::drawn);
    }

    private Optional<StandingSet> studied(FootageFixture footage, MatteRepair.Mattes mattes) {
        List<Integer> all = IntStream.range(0, COUNT).boxed().toList();
        try (FrameSource source = footage.open()) {
            return StandingSetStudy.of(source, mattes, all, memory);
        }
    }

    private static int shown(StandingSet set, int frame, int x, int y) {
        return set.shownFor(frame, (x + 0.5) / FORMAT.width(), (y + 0.5) / FORMAT.height());
    }

    private static void drawn(int n, Mat out) {
        out.setTo(new Scalar(0));
        if (n >= ENTERS && n < LEAVES) {
            Rect bar = bar(n);
            fill(out, new Rect(bar.x, bar.y, DRAWN, bar.height));
        }
    }

    private static void fill(Mat out, Rect box) {
        float[] row = new float[box.width];
        Arrays.fill(row, 1);
        for (int y = box.y; y < box.y + box.height; y++) {
            out.put(y, box.x, row);
        }
    }

    private static Rect bar(int n) {
        return new Rect(30 + 8 * (n - ENTERS), 40, 24, 50);
    }

    private static void plate(int n, double shift, float[] rgb) {
        Rect bar = bar(n);
        Rect box = n < MOVED ? FIRST_PLACE : THEN_HERE;
        for (int i = 0; i < rgb.length / 3; i++) {
            int x = i % FORMAT.width();
            int y = i / FORMAT.width();
            boolean dark = n >= ENTERS && n < LEAVES && within(bar, x, y);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = dark ? 0.08f : within(box, x, y) ? 0.9f : wall(x + shift, y, c);
            }
        }
    }

    private static boolean within(Rect box, int x, int y) {
        return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
    }

    private static float wall(double x, int y, int c) {
        return (float) (0.45 + 0.1 * Math.sin(x / 5.0 + c) + 0.1 * Math.cos(y / 4.0 + x / 17.0));
    }
}
