package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On lines as they were measured on recordings, looked at by a net that had learned from others. */
class WireVerdictTest {
    private static final double UNCROSSED = -1;

    @Test
    void aLineThatGoesAlongNeedsMoreThanOneThatDoesNot() {
        var look = new LineLook(-0.22, 1, 0.3, 0.09, 0.15, 0.43, 0.9, 3.44);
        double alone = WireVerdict.SAID.of(line(470, 0.556, 1), look, 1);
        double strays = look.strays(new LineLook(-0.0796, 1, 0.56, 0.34, 0.015, 0, 0, 4.21));
        var along = new LineTrail(2.06, 2.06, 2.9, 0.42, 1);
        var itsOwnWay = new LineTrail(2.06, 2.06, 0, 0.42, 1);

        assertThat(WireVerdict.SAID.inShot(alone, strays, itsOwnWay, 0.12)).isPositive();
        assertThat(WireVerdict.SAID.inShot(alone, strays, along, 0.12)).isNegative();
        assertThat(WireVerdict.SAID.inShot(alone, 3 * strays, along, 0.12)).isPositive();
    }

    @Test
    void aStarkLineOfAFacadeThatGoesWithItIsNone() {
        var look = new LineLook(0.24, 1, 0.16, 0.06, 0.139, 0.61, 0.9, 3.9);
        double alone = WireVerdict.SAID.of(line(331, 0.7, 2), look, 0);

        assertThat(alone).isPositive();
        assertThat(WireVerdict.SAID.inShot(alone, 0, new LineTrail(0.5, 0.5, 4, 0.48, 1), UNCROSSED))
                .isNegative();
    }

    @Test
    void aSeamThatRestsAndEndsAtATIsNone() {
        var look = new LineLook(-0.18, 1, 0.06, 0.09, 0.09, 0.56, 0.9, 5.6);
        double alone = WireVerdict.SAID.of(line(308, 0.95, 1), look, 0);
        var trail = new LineTrail(0.14, 0.14, 0, 0.49, 1);

        assertThat(alone).isPositive();
        assertThat(WireVerdict.SAID.inShot(alone, 0, trail, 0.46)).isNegative();
        assertThat(WireVerdict.SAID.inShot(alone, 0, trail, 0.46))
                .isLessThan(WireVerdict.SAID.inShot(alone, 0, trail, UNCROSSED));
    }

    @Test
    void aWireOfWhichNothingIsSaidIsOneIfItStraysClearly() {
        var look = new LineLook(-0.13, 1, 0.09, 0.22, 0.04, 0.47, 0.9, 5.21);
        double alone = WireVerdict.STRAYING.of(line(329, 0.0064, 2), look, 20);
        double strays = look.strays(new LineLook(-0.138, 1, 0.07, 0.02, 0.002, 0, 0, 6.31));
        var trail = new LineTrail(16.2, 16.2, 0, 0.52, 1);

        assertThat(alone).isNegative();
        assertThat(WireVerdict.STRAYING.inShot(alone, strays, trail, UNCROSSED)).isPositive();
        assertThat(WireVerdict.STRAYING.inShot(alone, 0, trail, UNCROSSED)).isNegative();
    }

    @Test
    void whereTheSetsWayIsNotKnownALineIsJudgedByItsLook() {
        double alone = 0.4;

        assertThat(WireVerdict.SAID.inShot(alone, 0, new LineTrail(0.5, 0.5, 4, 0.48, 0), UNCROSSED))
                .isEqualTo(alone);
        assertThat(WireVerdict.SAID.inShot(-alone, 1, new LineTrail(9, 9, 0, 0.6, 0), UNCROSSED))
                .isEqualTo(-alone);
    }

    @Test
    void whatIsDoubtfulOfALinesWayCountsForNothingAndWhatStraysWithIt() {
        var itsOwn = new LineTrail(18, 15, 2, 0.4, 1);
        var doubtful = new LineTrail(18, 0, 2, 0.4, 1);
        var still = new LineTrail(0, 0, 2, 0.4, 1);

        assertThat(WireVerdict.SAID.inShot(-1, 1.7, itsOwn, UNCROSSED)).isPositive();
        assertThat(WireVerdict.SAID.inShot(-1, 1.7, doubtful, UNCROSSED))
                .isNegative()
                .isEqualTo(WireVerdict.SAID.inShot(-1, 0, still, UNCROSSED));
    }

    @Test
    void atBestIsNeverBelowWhatAWayMakesOfALine() {
        for (double own = 0; own < 20; own += 0.5) {
            double made = WireVerdict.SAID.inShot(-1, 0.4, new LineTrail(own, own, 0, 1.2, 1), UNCROSSED);

            double unknown = WireVerdict.SAID.inShot(-1, 0.4, new LineTrail(own, own, 0, 1.2, 0), UNCROSSED);

            assertThat(Math.max(made, unknown)).isLessThanOrEqualTo(WireVerdict.SAID.atBest(-1, 0.4));
        }
    }

    /** A line of which so many ends lie at the picture's edge. */
    private static WireReach.Reached line(double length, double said, int edges) {
        var link = new WireLinks.Link(0, 0, 0, (int) length, length, said, new int[0]);
        return new WireReach.Reached(link, said, edges, true, List.of());
    }
}
