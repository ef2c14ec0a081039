package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.WireLinks.Link;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundWiresTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 100;

    private final FoundWires wires = new FoundWires(WIDTH, HEIGHT);

    @Test
    void aLineOnAKnownWireIsThatWire() {
        Link known = lying(0, 300, 50);
        wires.add(known);

        wires.join(lying(20, 320, 52));

        assertThat(wires.all()).containsExactly(known);
    }

    @Test
    void aLineThatShowsClearlyMoreTakesItsPartsPlace() {
        Link aside = lying(0, 200, 10);
        wires.add(lying(0, 120, 50));
        wires.add(aside);
        wires.add(lying(200, 260, 51));
        Link whole = lying(0, 399, 50);

        wires.join(whole);

        assertThat(wires.all()).containsExactly(aside, whole);
        assertThat(wires.longestFirst()).containsExactly(whole, aside);
    }

    @Test
    void aLineBesideAWireIsAnother() {
        Link known = lying(0, 300, 50);
        Link other = lying(0, 300, 60);
        wires.add(known);

        wires.join(other);

        assertThat(wires.all()).containsExactly(known, other);
    }

    @Test
    void aLineThatMostlyLiesOnAWireThatGoesElsewhereIsLeft() {
        Link known = lying(0, 380, 50);
        wires.add(known);

        wires.join(lying(180, 399, 53));

        assertThat(wires.all()).containsExactly(known);
    }

    private static Link lying(int from, int to, int row) {
        int[] pixels = IntStream.range(from, to).map(x -> row * WIDTH + x).toArray();
        return new Link(from, row, to - 1, row, to - from, 0.9, pixels);
    }
}
