package answerprint.learning;

import static answerprint.learning.LinedPicture.HEIGHT;
import static answerprint.learning.LinedPicture.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireLinksTest {
    private final LinedPicture picture = new LinedPicture();

    @Test
    void aLongThinLineIsOneWireAndGoesOnToTheEdges() {
        picture.wire(20, 380, 0.95f);

        assertThat(picture.wires()).singleElement().satisfies(wire -> assertThat(wire.length())
                .isBetween(395.0, 401.0));
    }

    @Test
    void piecesBehindOneAnotherAreOneWire() {
        picture.wire(20, 110, 0.95f);
        picture.wire(160, 260, 0.95f);
        picture.wire(290, 380, 0.95f);

        assertThat(picture.wires()).hasSize(1);
    }

    @Test
    void aShortLineIsNoWire() {
        picture.wire(20, 90, 0.95f);

        assertThat(picture.wires()).isEmpty();
    }

    @Test
    void aThickPatchIsNoWire() {
        IntStream.range(0, 60).forEach(y -> IntStream.range(50, 250).forEach(x -> picture.say(x, y, 1)));

        assertThat(picture.wires()).isEmpty();
    }

    @Test
    void twoCrossingWiresMayNotHideEachOther() {
        picture.wire(0, 400, 0.95f);
        picture.upright(200);

        assertThat(WireLinks.pieces(picture.probability(), WIDTH, HEIGHT, 0.5f)).hasSize(1);
        assertThat(picture.wires()).hasSize(2);
    }

    @Test
    void aFaintWireIsTakenWhereItCrossesThePicture() {
        picture.wire(0, 400, 0.45f);

        assertThat(picture.wires()).hasSize(1);
    }

    @Test
    void whatIsFaintAndEndsInThePictureIsLeft() {
        picture.wire(130, 270, 0.45f);

        assertThat(picture.wires()).isEmpty();
    }

    @Test
    void oneOfManyEvenRowsIsNoWire() {
        picture.wire(0, 400, 0.95f);
        picture.rows(12);

        assertThat(picture.wires()).isEmpty();
    }

    @Test
    void aLineAlongThePicturesOwnEdgeIsNoWire() {
        picture.upright(5);

        assertThat(picture.wires()).isEmpty();
    }
}
