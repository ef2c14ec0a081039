package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireReachTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;

    private final float[] probability = new float[WIDTH * HEIGHT];

    @Test
    void wireGoesOnWhereItIsOnlyHintedAt() {
        line(120, 300, 0.9f);
        line(20, 120, 0.15f);

        WireLinks.Link wire = only(WireLinks.of(probability, WIDTH, HEIGHT));

        assertThat(leftmost(wire)).isLessThan(30);
    }

    @Test
    void wireGoesOnToANearEdge() {
        line(120, 380, 0.9f);

        WireLinks.Link wire = only(WireLinks.of(probability, WIDTH, HEIGHT));

        assertThat(IntStream.of(wire.pixels()).map(pixel -> pixel % WIDTH).max())
                .hasValue(WIDTH - 1);
    }

    @Test
    void wireEndsWhereNothingSpeaksForIt() {
        line(180, 399, 0.95f);

        WireLinks.Link wire = only(WireLinks.of(probability, WIDTH, HEIGHT));

        assertThat(leftmost(wire)).isBetween(170, 181);
    }

    @Test
    void gapsBetweenPiecesAreFilled() {
        line(20, 160, 0.9f);
        line(220, 390, 0.9f);

        WireLinks.Link wire = only(WireLinks.of(probability, WIDTH, HEIGHT));

        assertThat(IntStream.of(wire.pixels()).map(pixel -> pixel % WIDTH)).contains(180, 190, 200);
    }

    private static WireLinks.Link only(List<WireLinks.Link> wires) {
        assertThat(wires).hasSize(1);
        return wires.getFirst();
    }

    private static int leftmost(WireLinks.Link wire) {
        return IntStream.of(wire.pixels()).map(pixel -> pixel % WIDTH).min().orElseThrow();
    }

    private void line(int from, int to, float sure) {
        IntStream.range(from, to).forEach(x -> probability[(40 + x / 20) * WIDTH + x] = sure);
    }
}
