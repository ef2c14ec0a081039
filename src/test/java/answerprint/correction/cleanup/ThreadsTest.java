package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.Region;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final int WIDTH = 640;

    /** A stroke two pixels wide that falls by one pixel a row. */
    private static Spot stroke(int x, int y, int length) {
        boolean[] inside = new boolean[(length + 1) * length];
        for (int row = 0; row < length; row++) {
            inside[row * (length + 1) + row] = true;
            inside[row * (length + 1) + row + 1] = true;
        }
        return new Spot(new Region(x, y, length + 1, length), inside, 2 * length, -0.2, 0.8);
    }

    private static Spot blob(int x, int y) {
        boolean[] inside = new boolean[16];
        Arrays.fill(inside, true);
        return new Spot(new Region(x, y, 4, 4), inside, 16, -0.2, 0.8);
    }

    @Test
    void piecesOfAWireAreNoDust() {
        Spot speck = blob(500, 40);
        List<Spot> spots =
                List.of(stroke(100, 50, 12), stroke(150, 100, 8), blob(198, 149), speck, stroke(300, 250, 20));

        assertThat(Threads.without(spots, WIDTH)).containsExactly(speck);
    }

    @Test
    void specksThatHappenToLieOnALineAreDust() {
        List<Spot> spots = List.of(blob(100, 100), blob(200, 200), blob(300, 300), blob(250, 250));

        assertThat(Threads.without(spots, WIDTH)).isEqualTo(spots);
    }

    @Test
    void aHairAmongSpecksIsDust() {
        List<Spot> spots = List.of(stroke(100, 100, 20), blob(200, 200), blob(400, 90), blob(30, 300));

        assertThat(Threads.without(spots, WIDTH)).isEqualTo(spots);
    }
}
