package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.NotFoundHere;
import answerprint.picture.NoLeaks;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the machine proposes of itself: on looking a take through, and on the other takes of a set-up once one was approved. */
@NoLeaks
class OtherTakesPictureTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    @TempDir
    Path folder = Path.of("target");

    private final ProposalStage stage = new ProposalStage(DB, () -> folder);

    @Test
    void lookingThroughTwiceProposesOnce() throws Exception {
        stage.act(stage.member("Ada", CrewRole.EDITOR));
        stage.proposing.lookThrough(stage.take);
        LookThroughAsk ask = (LookThroughAsk) stage.orders.asked.getLast();
        stage.act(Actor.MACHINE);
        LookThroughWork work = new LookThroughWork(
                stage.plates, stage.corrections, stage.sources, stage.proposing, DB.rows(), stage.first);

        work.run(ask, Progress.unwatched(), stage.fence());
        stage.run(stage.orders.lastAsk());
        work.run(ask, Progress.unwatched(), stage.fence());

        assertThat(stage.proposals.of(stage.production)).singleElement().satisfies(found -> {
            assertThat(found.title()).isEqualTo("Too bright");
            assertThat(found.askedByName()).isEqualTo("Ada");
        });
        assertThat(stage.orders.asked.getLast()).isInstanceOf(ProposeAsk.class);
        assertThat(stage.orders.asked).hasSize(2);
    }

    @Test
    void whatWasApprovedProposesItselfOnceForTheOtherTakesOfTheSetUp() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());
        stage.proposing.ripple(wanted.proposal());
        RippleAsk ask = (RippleAsk) stage.orders.asked.getLast();
        stage.act(Actor.MACHINE);
        RippleWork work = new RippleWork(stage.plates, stage.corrections, stage.proposals, stage.proposing, DB.rows());

        work.run(ask, Progress.unwatched(), stage.fence());
        ProposeAsk carried = stage.orders.lastAsk();
        stage.run(carried);
        int asked = stage.orders.asked.size();
        work.run(ask, Progress.unwatched(), stage.fence());

        assertThat(carried.assignment().take()).isEqualTo(ProposalStage.SIBLING);
        assertThat(carried.assignment().frames()).isEqualTo(FrameRange.ofCount(ProposalStage.COUNT));
        assertThat(carried.title()).endsWith(", as on " + stage.plate().slate());
        assertThat(stage.orders.asked).hasSize(asked);
        assertThat(stage.proposals.of(stage.production))
                .extracting(Proposal::take)
                .containsExactlyInAnyOrder(stage.take, ProposalStage.SIBLING);
    }

    @Test
    void onAnApprovalTheMachineAsksNotWhoeverSignedLast() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());

        stage.proposing.rippleOnApproval(wanted.proposal(), 1);

        RippleAsk ask = (RippleAsk) stage.orders.asked.getLast();
        assertThat(ask.askedBy()).isEqualTo(Actor.MACHINE.id());
        assertThat(ask.askedByName()).isEqualTo(Actor.MACHINE.name());
    }

    @Test
    void rippledByWhomMayNotProposeIsRefused() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());

        stage.act(stage.person("Eve"));
        assertThatThrownBy(() -> stage.proposing.ripple(wanted.proposal())).isInstanceOf(NotFoundHere.class);
    }
}
