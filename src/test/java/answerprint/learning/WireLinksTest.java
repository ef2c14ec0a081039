package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireLinksTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;

    private final float[] probability = new float[WIDTH * HEIGHT];

    @Test
    void aLongThinLineIsOneWireAndGoesOnToTheEdges() {
        line(20, 380);

        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).singleElement().satisfies(wire -> assertThat(wire.length())
                .isBetween(395.0, 401.0));
    }

    @Test
    void piecesBehindOneAnotherAreOneWire() {
        line(20, 110);
        line(160, 260);
        line(290, 380);

        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).hasSize(1);
    }

    @Test
    void aShortLineIsNoWire() {
        line(20, 90);

        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).isEmpty();
    }

    @Test
    void aThickPatchIsNoWire() {
        IntStream.range(0, 60).forEach(y -> IntStream.range(50, 250).forEach(x -> probability[y * WIDTH + x] = 1));

        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).isEmpty();
    }

    @Test
    void twoCrossingWiresMayNotHideEachOther() {
        line(20, 380);
        upright(200);

        assertThat(WireLinks.pieces(probability, WIDTH, HEIGHT, 0.5f)).hasSize(1);
        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).hasSize(2);
    }

    @Test
    void aFaintWireIsTakenWhereItCrossesThePictureAndLeftWhereItEndsInIt() {
        line(0, 400, 0.45f);
        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).hasSize(1);

        Arrays.fill(probability, 0);
        line(130, 270, 0.45f);
        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).isEmpty();
    }

    @Test
    void aLineAlongThePicturesOwnEdgeIsNoWire() {
        upright(5);

        assertThat(WireLinks.of(probability, WIDTH, HEIGHT)).isEmpty();
    }

    private void upright(int x) {
        IntStream.range(0, HEIGHT).forEach(y -> probability[y * WIDTH + x] = 0.99f);
    }

    private void line(int from, int to) {
        line(from, to, 0.95f);
    }

    private void line(int from, int to, float sure) {
        IntStream.range(from, to).forEach(x -> probability[(40 + x / 20) * WIDTH + x] = sure);
    }
}
