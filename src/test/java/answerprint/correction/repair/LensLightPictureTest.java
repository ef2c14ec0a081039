package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.learning.HeldOutGain;
import answerprint.learning.Learned;
import answerprint.learning.LensSignature;
import answerprint.learning.ReadingCost;
import answerprint.learning.WireScore;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** A rig at the side of the picture, a camera that pans behind it, a lens that is darker towards the corners. */
@NoLeaks
class LensLightPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(320, 180, Encoding.REC709);
    private static final double[] FALLOFF = {-0.9, -0.2};
    private static final Region RIG = new Region(250, 20, 50, 60);
    private static final int FRAME = 20;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void aCodeIsBroughtToAnotherLightAsTheLensWouldHave() {
        FootageFixture footage = footage();
        know(footage, "S4 32 mm", true);

        LensLight lens = LensLight.of(footage);
        double light = lens.between(310, 5, 160, 90, 1);

        assertThat(light).isEqualTo(falloff(310, 5) - falloff(160, 90), within(1e-9));
        double more = Encoding.REC709.toCode(Encoding.REC709.toLinear(0.5) * Math.exp(0.25));
        assertThat(lens.under(0.5f, 0.25)).isEqualTo((float) more, within(0.001f));
    }

    @Test
    void anotherLensOrOneThatDidNotHoldIsLeftAlone() {
        FootageFixture footage = footage();
        know(footage, "S4 50 mm", true);
        assertThat(LensLight.of(footage).isEven()).isTrue();

        know(footage, "S4 32 mm", false);
        assertThat(LensLight.of(footage).isEven()).isTrue();
    }

    @Test
    void whatIsBorrowedFromTheMiddleIsAsDarkAsTheSideWhereItGoes() {
        FootageFixture unknown = footage();
        FootageFixture known = footage();
        know(known, "S4 32 mm", true);

        double without = error(unknown);
        double with = error(known);

        assertThat(with).isLessThan(0.7 * without);
    }

    private FootageFixture footage() {
        FootageFixture footage =
                FootageFixture.take(FORMAT, 41, memory, (n, rgb) -> System.arraycopy(set(n), 0, rgb, 0, rgb.length));
        footage.through("S4 32 mm");
        return footage;
    }

    private static void know(FootageFixture footage, String lens, boolean holds) {
        var signature = new LensSignature(
                lens,
                FORMAT.width(),
                FORMAT.height(),
                0,
                HeldOutGain.NONE,
                List.of(FALLOFF[0], FALLOFF[1]),
                new HeldOutGain(0.1, 0.02, 900, holds),
                0,
                0,
                HeldOutGain.NONE);
        var learned = new Learned(
                WireScore.NOTHING,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(signature),
                ReadingCost.NOTHING);
        footage.learned(LensLight.NAME, new ObjectMapper().valueToTree(learned).path(LensLight.NAME));
    }

    /** Root mean square error in the hole, share of full scale. */
    private double error(FootageFixture footage) {
        MatteRepair.Mattes rig =
                (n, out) -> out.submat(RIG.rect()).setTo(Scalar.all(1)); // a header without pixels of its own
        try (Scratch scratch = new Scratch(memory);
                PlateFill fill = new PlateFill(rig, footage, new FrameRange(FRAME, FRAME), new SourceTable());
                FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, PlateFill.REACH, memory)) {
            Patch patch = new Patch();
            window.at(FRAME);
            fill.frame(FRAME, window, patch, true, scratch);
            return error(patch, set(FRAME));
        }
    }

    private static double error(Patch patch, float[] truth) {
        Mat filled = patch.rgb();
        double squares = 0;
        float[] rgb = new float[3];
        for (int y = RIG.y(); y < RIG.bottom(); y++) {
            for (int x = RIG.x(); x < RIG.right(); x++) {
                filled.get(y - patch.box().y(), x - patch.box().x(), rgb);
                for (int c = 0; c < 3; c++) {
                    double off = rgb[c] - truth[3 * (y * FORMAT.width() + x) + c];
                    squares += off * off;
                }
            }
        }
        return Math.sqrt(squares / (3.0 * RIG.area()));
    }

    private static double falloff(double x, double y) {
        double fromMiddleX = x + 0.5 - FORMAT.width() / 2.0;
        double fromMiddleY = y + 0.5 - FORMAT.height() / 2.0;
        double square = (fromMiddleX * fromMiddleX + fromMiddleY * fromMiddleY) / (160.0 * 160 + 90 * 90);
        return FALLOFF[0] * square + FALLOFF[1] * square * square;
    }

    /** A wall with texture of all sizes that passes by four pixels a frame. */
    private static float[] set(int n) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % FORMAT.width();
            int y = i / 3 / FORMAT.width();
            int place = x + 4 * n;
            double light = 0.12 + 0.12 * cloud(place, y, 40) + 0.1 * cloud(place, y, 13) + 0.1 * cloud(place, y, 5);
            double warm = i % 3 == 0 ? 1.1 : i % 3 == 1 ? 1 : 0.9;
            rgb[i] = (float) Encoding.REC709.toCode(warm * light * Math.exp(falloff(x, y)));
        }
        return rgb;
    }

    /** Values by chance at the corners of squares, smooth between: 0..1. */
    private static double cloud(int x, int y, int size) {
        double fx = (1 - Math.cos(Math.PI * (x % size) / size)) / 2;
        double fy = (1 - Math.cos(Math.PI * (y % size) / size)) / 2;
        double above = chance(x / size, y / size, size) * (1 - fx) + chance(x / size + 1, y / size, size) * fx;
        double below = chance(x / size, y / size + 1, size) * (1 - fx) + chance(x / size + 1, y / size + 1, size) * fx;
        return above * (1 - fy) + below * fy;
    }

    private static double chance(int x, int y, int size) {
        return new SplittableRandom(x * 7919L + y * 104_729L + size).nextDouble();
    }
}
