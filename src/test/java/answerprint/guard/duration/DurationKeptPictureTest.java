package answerprint.guard.duration;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.guard.TimelineFacts;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class DurationKeptPictureTest {
    @Test
    void passesATakeThatKeepsItsLength() {
        assertThat(EditFixture.replacing().shown(new DurationKept())).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void passesFourFramesMore() {
        assertThat(EditFixture.replacing().facts(longer(4)).shown(new DurationKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void asksForLeaveForTwelve() {
        assertThat(EditFixture.replacing().facts(longer(12)).shown(new DurationKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void stopsThirteen() {
        assertThat(EditFixture.replacing().facts(longer(13)).shown(new DurationKept()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void asksForLeaveForOneFrameBesideAMouthThatMoves() {
        GuardReport report = EditFixture.replacing()
                .plate(DurationKeptPictureTest::speaking)
                .facts(longer(1))
                .shown(new DurationKept());

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(report.words()).isEqualTo("1 frames were added. A mouth moves.");
    }

    @Test
    void passesOneFrameBesideAStillFace() {
        assertThat(EditFixture.replacing()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .facts(longer(1))
                        .shown(new DurationKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    private static TimelineFacts longer(int by) {
        TimelineFacts facts = EditFixture.facts();
        return new TimelineFacts(facts.frames() + by, facts.rate(), facts.startTimecode(), facts.tags());
    }

    /** The lower face goes up and down by three pixels. */
    private static void speaking(int n, float[] rgb) {
        TalkingHead.paint(rgb);
        float[] still = rgb.clone();
        int line = 3 * EditFixture.FORMAT.width();
        System.arraycopy(still, (122 - 3 * (n % 2)) * line, rgb, 122 * line, 40 * line);
    }
}
