package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireReachTest {
    private final LinedPicture picture = new LinedPicture();

    @Test
    void wireGoesOnWhereItIsOnlyHintedAt() {
        picture.wire(120, 300, 0.9f);
        picture.wire(20, 120, 0.15f);

        WireLinks.Link wire = only(picture.wires());

        assertThat(leftmost(wire)).isLessThan(30);
    }

    @Test
    void wireGoesOnToANearEdge() {
        picture.wire(120, 380, 0.9f);

        WireLinks.Link wire = only(picture.wires());

        assertThat(IntStream.of(wire.pixels())
                        .map(pixel -> pixel % LinedPicture.WIDTH)
                        .max())
                .hasValue(LinedPicture.WIDTH - 1);
    }

    @Test
    void wireGoesOnWhereOnlyThePictureShowsIt() {
        picture.wire(20, 120, 0);
        picture.wire(120, 380, 0.9f);

        WireLinks.Link wire = only(picture.wires());

        assertThat(leftmost(wire)).isZero();
    }

    @Test
    void wireEndsWhereNothingSpeaksForIt() {
        picture.wire(180, 399, 0.95f);

        WireLinks.Link wire = only(picture.wires());

        assertThat(leftmost(wire)).isBetween(170, 181);
    }

    @Test
    void gapsBetweenPiecesAreFilled() {
        picture.wire(20, 160, 0.9f);
        picture.wire(220, 390, 0.9f);

        WireLinks.Link wire = only(picture.wires());

        assertThat(IntStream.of(wire.pixels()).map(pixel -> pixel % LinedPicture.WIDTH))
                .contains(180, 190, 200);
    }

    private static WireLinks.Link only(List<WireLinks.Link> wires) {
        assertThat(wires).hasSize(1);
        return wires.getFirst();
    }

    private static int leftmost(WireLinks.Link wire) {
        return IntStream.of(wire.pixels())
                .map(pixel -> pixel % LinedPicture.WIDTH)
                .min()
                .orElseThrow();
    }
}
