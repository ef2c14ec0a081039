package answerprint.correction.repair.grain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Patch;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencv.core.Scalar;

/** A thin line of new pixels over ground that is uneven, and whose grain depends on its brightness. */
@NoLeaks
class GrainBalancePictureTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 120;
    private static final int FRAMES = 10;
    private static final Region LINE = new Region(4, 60, 312, 5);
    private static final double FIVE_PERCENT = Math.log(1.05);

    @Test
    void theVeryPixelsThatWereFilmedHaveTheGrainOfThoseBesideThem(PictureMemory memory) {
        GrainBalance balance = new GrainBalance(new Region(0, 0, WIDTH, HEIGHT), true);

        seen(balance, memory, n -> plate(n, 1), n -> withWire(plate(n, 1)));

        for (int band = 0; band <= GrainBalance.ALL; band++) {
            assertThat(balance.beside(band)).isCloseTo(0, within(FIVE_PERCENT + 2 * balance.besideUnsure(band)));
            assertThat(balance.besideUnsure(band)).isLessThan(FIVE_PERCENT);
        }
        assertThat(balance.ground(0)).isGreaterThan(1);
        assertThat(balance.coarseChange()).isGreaterThan(0.4);
    }

    @Test
    void halfTheGrainIsHalf(PictureMemory memory) {
        GrainBalance balance = new GrainBalance(new Region(0, 0, WIDTH, HEIGHT), true);

        seen(balance, memory, n -> onLine(plate(n, 1), plate(n, 0.5)), n -> plate(n, 1));

        // Blurs reach over the edge of a thin line, so that a little of the whole grain beside it is seen in it.
        assertThat(balance.under(0)).isCloseTo(Math.log(0.5), within(0.12));
        assertThat(balance.beside(0)).isCloseTo(Math.log(0.5), within(0.15));
        assertThat(balance.coarseChange()).isLessThan(0.4);
    }

    @Test
    void aSpotThatIsRepairedBadlyIsNotGrain(PictureMemory memory) {
        GrainBalance balance = new GrainBalance(new Region(0, 0, WIDTH, HEIGHT), false);

        seen(
                balance,
                memory,
                n -> {
                    float[] result = plate(n, 1);
                    for (int x = 100; x < 130; x += 2) {
                        result[62 * WIDTH + x] += 0.2f;
                    }
                    return result;
                },
                n -> plate(n, 1));

        assertThat(balance.under(GrainBalance.ALL)).isCloseTo(0, within(0.01));
        assertThat(balance.underOnTheWhole(GrainBalance.ALL)).isGreaterThan(0.2);
    }

    @Test
    void edgesThatOnlyTheResultHasAreNotGrainWhereBothMustBeCalm(PictureMemory memory) {
        GrainBalance byPlate = new GrainBalance(new Region(0, 0, WIDTH, HEIGHT), false);
        GrainBalance byBoth = new GrainBalance(new Region(0, 0, WIDTH, HEIGHT), false);

        whole(memory, (changed, n) -> {
            GrainBalance.Lumas made = part -> part(patchy(plate(n, 1)), part);
            GrainBalance.Lumas filmed = part -> part(plate(n, 1), part);
            byPlate.see(changed, made, filmed, filmed);
            byBoth.see(changed, made, filmed);
        });

        assertThat(byPlate.under(0)).isGreaterThan(0.2);
        assertThat(byBoth.under(0)).isCloseTo(0, within(2 * FIVE_PERCENT));
    }

    /** Squares that are lighter than they were filmed. */
    private static float[] patchy(float[] luma) {
        for (int i = 0; i < luma.length; i++) {
            luma[i] += (i % WIDTH / 40 + i / WIDTH / 40) % 2 * 0.15f;
        }
        return luma;
    }

    private static void seen(GrainBalance balance, PictureMemory memory, Film result, Film plate) {
        lying(LINE, memory, (changed, n) -> {
            float[] made = result.frame(n);
            float[] before = plate.frame(n);
            GrainBalance.Lumas calm = part -> part(made, part);
            balance.see(changed, calm, part -> part(before, part), calm);
        });
    }

    private static void whole(PictureMemory memory, Look look) {
        lying(new Region(16, 16, WIDTH - 32, HEIGHT - 32), memory, look);
    }

    private static void lying(Region where, PictureMemory memory, Look look) {
        try (Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();
            patch.pixels(where, scratch);
            patch.alpha().setTo(new Scalar(1));
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            for (int n = 0; n < FRAMES; n++) {
                look.at(changed, n);
            }
        }
    }

    @FunctionalInterface
    private interface Look {
        void at(ChangedPixels changed, int n);
    }

    @FunctionalInterface
    private interface Film {
        float[] frame(int n);
    }

    private static float[] part(float[] luma, Region part) {
        float[] out = new float[(int) part.area()];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(luma, (part.y() + y) * WIDTH + part.x(), out, y * part.width(), part.width());
        }
        return out;
    }

    private static float[] plate(int n, double strength) {
        Random random = new Random(n);
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            double ground = 0.45 + 0.2 * Math.sin(x / 60.0) + 0.1 * Math.sin(y / 25.0 + x / 40.0);
            luma[i] = (float) (ground + strength * 0.03 * ground * random.nextGaussian());
        }
        return luma;
    }

    private static float[] withWire(float[] luma) {
        for (int x = LINE.x(); x < LINE.right(); x++) {
            luma[62 * WIDTH + x] -= 0.2f;
            luma[63 * WIDTH + x] -= 0.1f;
        }
        return luma;
    }

    private static float[] onLine(float[] outside, float[] inside) {
        for (int y = LINE.y(); y < LINE.bottom(); y++) {
            System.arraycopy(inside, y * WIDTH + LINE.x(), outside, y * WIDTH + LINE.x(), LINE.width());
        }
        return outside;
    }
}
