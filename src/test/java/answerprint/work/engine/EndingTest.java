package answerprint.work.engine;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.work.WorkOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final WorkOutcome TORN = new WorkOutcome.GiveUp("a take could not be read");

    @Test
    void whatIsGivenUpStaysSoWhileTheProcessGoesOn() {
        assertThat(new Ending().heed(TORN)).isSameAs(TORN);
    }

    @Test
    void whatIsGivenUpWhileTheProcessEndsRunsAgain() {
        var ending = new Ending();
        ending.ask();

        assertThat(ending.heed(TORN)).isInstanceOf(WorkOutcome.TryAgain.class);
    }

    /** A helper may end a moment before this process hears of it. */
    @Test
    void whatIsGivenUpJustBeforeTheProcessEndsRunsAgain() {
        var ending = new Ending();
        CompletableFuture.runAsync(ending::ask, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));

        assertThat(ending.heed(TORN)).isInstanceOf(WorkOutcome.TryAgain.class);
    }

    @Test
    void whatIsDoneIsDoneAlthoughTheProcessEnds() {
        var ending = new Ending();
        ending.ask();
        WorkOutcome done = new WorkOutcome.Done("learned");

        assertThat(ending.heed(done)).isSameAs(done);
    }
}
