package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On lines as they were measured on recordings, looked at by a net that had learned from others. */
class WireVerdictTest {
    @Test
    void aWireThatDriftsNearlyWithTheSetIsOne() {
        WireReach.Reached wire = line(330, 0.87);
        var look = new LineLook(-0.12, 1, 0.17, 0.05, 0.12, 0.47, 0.9, 4.1);
        var trail = new LineTrail(2.1, 3.4, 0.52);

        assertThat(WireVerdict.SAID.of(wire, look, 0, trail, -1)).isPositive();
    }

    @Test
    void aStarkLineOfAFacadeThatGoesWithItIsNone() {
        WireReach.Reached line = line(331, 0.7);
        var look = new LineLook(0.24, 1, 0.16, 0.06, 0.139, 0.61, 0.9, 3.9);
        var trail = new LineTrail(0.5, 4, 0.48);

        assertThat(WireVerdict.SAID.of(line, look, 0)).isPositive();
        assertThat(WireVerdict.SAID.of(line, look, 0, trail, -1)).isNegative();
    }

    /** A line from one edge of the picture to another. */
    private static WireReach.Reached line(double length, double said) {
        var link = new WireLinks.Link(0, 0, 0, (int) length, length, said, new int[0]);
        return new WireReach.Reached(link, said, 2, true, List.of());
    }
}
