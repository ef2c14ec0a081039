package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.access.CrewRole;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.work.WorkOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A take is looked through once and again, on a real PostgreSQL and real pictures. */
class LookThroughPictureTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    @TempDir
    Path folder = Path.of("target");

    private final ProposalStage stage = new ProposalStage(DB, () -> folder);

    @Test
    void whatIsFoundIsProposedOnceAndWhatCannotBeReliedOnIsSaid() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        stage.proposing.lookThrough(stage.take);
        LookThroughAsk ask = (LookThroughAsk) stage.orders.asked.getLast();

        assertThat(stage.run(ask))
                .isEqualTo(new WorkOutcome.Done(
                        "Found 1 that may want correcting. Only what is far too bright was looked for."));
        ProposeAsk proposed = stage.orders.lastAsk();
        assertThat(proposed.title()).isEqualTo("Too bright");
        stage.run(proposed);
        stage.run(ask);

        assertThat(stage.orders.asked).containsExactly(ask, proposed);
    }
}
