package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireScoreTest {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 20;

    private final float[] body = new float[WIDTH * HEIGHT];

    @Test
    void twoPixelsBesideIsFoundAndThreePixelsBesideIsNot() {
        row(body, 5);

        assertThat(WireScore.of(List.of(linkAtRow(7)), body, WIDTH, HEIGHT).f1())
                .isEqualTo(1.0);
        assertThat(WireScore.of(List.of(linkAtRow(8)), body, WIDTH, HEIGHT).f1())
                .isZero();
    }

    @Test
    void halfFoundIsHalfRecallAtFullPrecision() {
        row(body, 5);
        row(body, 15);

        WireScore score = WireScore.of(List.of(linkAtRow(5)), body, WIDTH, HEIGHT);

        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isEqualTo(0.5);
    }

    private static void row(float[] mask, int y) {
        IntStream.range(0, WIDTH).forEach(x -> mask[y * WIDTH + x] = 1);
    }

    private static WireLinks.Link linkAtRow(int y) {
        int[] pixels = IntStream.range(0, WIDTH).map(x -> y * WIDTH + x).toArray();
        return new WireLinks.Link(0, y, WIDTH - 1, y, WIDTH, 0.9, pixels);
    }
}
