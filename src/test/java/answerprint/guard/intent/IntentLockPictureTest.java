package answerprint.guard.intent;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.Lock;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoLeaks
class IntentLockPictureTest {
    @Test
    void passesAChangeBesideTheLock() {
        assertThat(shown(new Lock(new Region(0, 0, 50, 50), EditFixture.FRAMES)))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsAChangeWithinTheLock() {
        assertThat(shown(new Lock(new Region(100, 50, 30, 20), EditFixture.FRAMES)))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void namesTheFramesThatWereLocked() {
        FrameRange locked = new FrameRange(12, 14);
        GuardReport report = shown(new Lock(EditFixture.BOX, locked));

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(((GuardReport.Stop) report).where()).containsExactly(locked);
    }

    private static GuardReport shown(Lock lock) {
        return EditFixture.replacing()
                .inside((n, rgb) -> EditFixture.times(rgb, 0.9))
                .knowing(GuardFacts.nothingKnown().locked(List.of(lock)))
                .shown(new IntentLock());
    }
}
