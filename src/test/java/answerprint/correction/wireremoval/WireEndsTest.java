package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** A dark sagging line on noise, synthetic, of which a finder saw the middle only. */
class WireEndsTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final RidgeTrace.Luma STILL = new RidgeTrace.Luma(WIDTH, HEIGHT, new float[WIDTH * HEIGHT]);

    @Test
    void goesOnToBothEdgesOfThePicture() {
        WireCurve whole = whole(x -> true);

        assertThat(whole.x()[0]).isLessThan(8);
        assertThat(whole.x()[whole.size() - 1]).isGreaterThan(WIDTH - 9);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(whole.y()[i]).isCloseTo(sag(whole.x()[i]), within(1.5));
        }
    }

    @Test
    void endsWhereTheWireEnds() {
        WireCurve whole = whole(x -> x >= 80 && x < 360);

        assertThat(whole.x()[0]).isCloseTo(80, within(24.0));
        assertThat(whole.x()[whole.size() - 1]).isCloseTo(360, within(24.0));
    }

    @Test
    void passesWhatHidesItForAMoment() {
        WireCurve whole = whole(x -> x < 300 || x > 350);

        assertThat(whole.x()[whole.size() - 1]).isGreaterThan(WIDTH - 9);
    }

    private static WireCurve whole(IntPredicate there) {
        double[] x = new double[41];
        double[] y = new double[41];
        Arrays.setAll(x, i -> 140 + 4.0 * i);
        Arrays.setAll(y, i -> sag(x[i]));
        WireCurve seen = new WireCurve(x, y);
        return new WireEnds(picture(there), STILL, seen, 1.5).whole(seen);
    }

    private static double sag(double x) {
        double off = (x - WIDTH / 2.0) / (WIDTH / 2.0);
        return 110 - 60 * off * off;
    }

    private static RidgeTrace.Luma picture(IntPredicate there) {
        var random = new SplittableRandom(7);
        float[] values = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double wire = there.test(x) ? Math.exp(-Math.pow(y - sag(x), 2) / 2) : 0;
                values[y * WIDTH + x] = (float) (0.5 + 0.03 * random.nextGaussian() - 0.25 * wire);
            }
        }
        return new RidgeTrace.Luma(WIDTH, HEIGHT, values);
    }
}
