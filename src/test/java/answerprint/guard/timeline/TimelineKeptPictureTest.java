package answerprint.guard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TimelineFacts;
import answerprint.picture.NoLeaks;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NoLeaks
class TimelineKeptPictureTest {
    private final TimelineFacts facts = EditFixture.facts();

    @Test
    void passesTheSameTimeline() {
        assertThat(EditFixture.replacing().shown(new TimelineKept())).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesADroppedFrame() {
        int[] all = EditFixture.FRAMES.frames().filter(n -> n != 20).toArray();

        assertThat(EditFixture.replacing().shownAs(all).shown(new TimelineKept()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void catchesAddedFrames() {
        int[] all =
                EditFixture.FRAMES.withHandles(13).frames().filter(n -> n >= 10).toArray();

        assertThat(EditFixture.replacing().shownAs(all).shown(new TimelineKept()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void catchesTimecodeOneFrameLate() {
        assertThat(EditFixture.replacing()
                        .facts(new TimelineFacts(facts.frames(), facts.rate(), "01:00:00:11", facts.tags()))
                        .shown(new TimelineKept()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void catchesAnotherColourTag() {
        assertThat(EditFixture.replacing()
                        .facts(new TimelineFacts(
                                facts.frames(), facts.rate(), facts.startTimecode(), Map.of("primaries", "bt2020")))
                        .shown(new TimelineKept()))
                .isInstanceOf(GuardReport.Stop.class);
    }
}
