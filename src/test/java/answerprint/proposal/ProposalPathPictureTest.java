package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import answerprint.colour.Encoding;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.NoLeaks;
import answerprint.picture.Scratch;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the wish to the judged version and its revision, on a real PostgreSQL and real pictures. */
@NoLeaks
class ProposalPathPictureTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    @TempDir
    Path folder = Path.of("target");

    private final ProposalStage stage = new ProposalStage(DB, () -> folder);

    @Test
    void aWishBecomesAJudgedVersionAndALightingNoteTheNext() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));

        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        assertThat(stage.run(stage.orders.lastAsk())).isInstanceOf(WorkOutcome.Done.class);

        ProposalVersion first = stage.proposals.latest(wanted.proposal());
        assertThat(first.standing()).isEqualTo(Standing.READY);
        assertThat(first.evidence().outside()).isZero();
        assertThat(first.evidence().frames()).hasSize(8).allSatisfy(frame -> assertThat(frame.share())
                .isGreaterThan(0.99));
        assertThat(first.evidence().provenance().graded()).isEqualTo(1);
        assertThat(first.evidence().sha256()).isEqualTo(first.evidenceSha256());
        assertThat(first.changeLane().first()).isEqualTo(2);

        Requested next =
                stage.proposing.revise(wanted.proposal(), List.of(ProposalStage.light(-0.5), ProposalStage.reason()));
        stage.run(stage.orders.lastAsk());

        ProposalVersion second = stage.proposals.latest(wanted.proposal());
        assertThat(next.number()).isEqualTo(2);
        assertThat(second.answers()).extracting("answered").containsExactly(true, false);
        assertThat(second.evidence().answers()).isEqualTo(second.answers());
        assertThat(second.resultSha256()).isNotEqualTo(first.resultSha256());
        assertThat(stopsBetween(first, second, 5)).isCloseTo(-0.5, within(0.01));
        assertThat(stage.proposals.versions(wanted.proposal())).hasSize(2);
    }

    @Test
    void runningTwiceGivesOneVersionWithTheSameBits() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted = stage.proposing.request(
                stage.take, ProposalStage.wish(FrameRange.ofCount(ProposalStage.COUNT), ProposalStage.object()));
        ProposeAsk ask = stage.orders.lastAsk();
        Made once = stage.making()
                .make(new DimmingKind(), ask, stage.plate(), stage.plates.footage(stage.plate()), Progress.unwatched());

        stage.run(ask);
        stage.run(ask);

        assertThat(stage.proposals.versions(wanted.proposal())).hasSize(1);
        ProposalVersion version = stage.proposals.latest(wanted.proposal());
        assertThat(version.pack()).isEqualTo(once.pack());
        assertThat(version.evidenceSha256()).isEqualTo(once.evidence().sha256());
    }

    @Test
    void studyRenderGuardsAndShowingDecodeNoFrameTwice() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));

        stage.run(stage.orders.lastAsk());

        assertThat(stage.decoded()).contains(2, 9).doesNotHaveDuplicates();
    }

    @Test
    void deliveryGetsTheBitsThatWereJudged() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());
        ProposalVersion version = stage.proposals.latest(wanted.proposal());

        try (FrameSource source = stage.plates.footage(stage.plate()).open();
                ProposalFrames frames = new ProposalFrames(stage.store().path(version.pack()), source, stage.memory);
                Scratch scratch = new Scratch(stage.memory)) {
            Frame plate = scratch.frame(ProposalStage.FORMAT);
            Frame result = scratch.frame(ProposalStage.FORMAT);
            frames.both(7, plate, result);
            assertThat(frames.isWhatWasJudged(7, result)).isTrue();
            result.mat().put(0, 0, new float[] {0.123f, 0.2f, 0.3f});
            assertThat(frames.isWhatWasJudged(7, result)).isFalse();
            frames.both(0, plate, result);
            assertThat(frames.changed().count()).isZero();
        }
    }

    @Test
    void refusesWhatCannotBeDone() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));

        assertThatThrownBy(() -> stage.proposing.request(
                        stage.take, ProposalStage.wish(new FrameRange(5, ProposalStage.COUNT), ProposalStage.object())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has the frames 0 to 11");
        stage.proposing.request(
                stage.take,
                ProposalStage.wish(
                        FrameRange.ofCount(ProposalStage.COUNT),
                        ProposalStage.object().put("hopeless", true)));
        assertThat(stage.run(stage.orders.lastAsk()))
                .isEqualTo(new WorkOutcome.GiveUp("There is nothing too bright here."));
        assertThat(stage.proposals.of(stage.production)).isEmpty();
    }

    @Test
    void aSecondRevisionWaitsForTheFirstAndUnworkablePointsAreSentBack() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());

        assertThatThrownBy(() -> stage.proposing.revise(wanted.proposal(), List.of(ProposalStage.reason())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Not something that dimming can mend.");
        Requested second = stage.proposing.revise(wanted.proposal(), List.of(ProposalStage.light(-0.5)));
        assertThatThrownBy(() -> stage.proposing.revise(wanted.proposal(), List.of(ProposalStage.light(0.5))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("v002 is being made already");
        stage.orders.fail(second.order());
        assertThat(stage.proposing
                        .revise(wanted.proposal(), List.of(ProposalStage.light(0.5)))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void whatIsTooStrongIsHeldUntilTheDirectorAllowsIt() throws Exception {
        Actor director = stage.member("Dee", CrewRole.DIRECTOR);
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());
        stage.proposing.revise(wanted.proposal(), List.of(ProposalStage.light(-2)));
        stage.run(stage.orders.lastAsk());

        assertThat(stage.proposals.latest(wanted.proposal()).standing()).isEqualTo(Standing.HELD);
        assertThatThrownBy(() -> stage.proposing.permit(wanted.proposal(), 2, "G6", CrewRole.DP, "Night now."))
                .isInstanceOf(Forbidden.class);
        stage.act(director);
        DB.transaction(() -> stage.proposing.permit(wanted.proposal(), 2, "G6", CrewRole.DIRECTOR, "It is night now."));

        assertThat(stage.proposals.latest(wanted.proposal()).standing()).isEqualTo(Standing.READY);
        assertThatThrownBy(() -> DB.transaction(
                        () -> stage.proposing.permit(wanted.proposal(), 2, "G1", CrewRole.DIRECTOR, "Never mind.")))
                .hasStackTraceContaining("asks for no permission");
    }

    @Test
    void strangersSeeNothing() throws Exception {
        stage.act(stage.member("Ada", CrewRole.DP));
        Requested wanted =
                stage.proposing.request(stage.take, ProposalStage.wish(new FrameRange(2, 9), ProposalStage.object()));
        stage.run(stage.orders.lastAsk());
        Actor partner = stage.member("Paul", CrewRole.PARTNER);

        stage.act(stage.person("Eve"));
        assertThatThrownBy(() -> stage.proposals.latest(wanted.proposal())).isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> stage.proposals.of(stage.production)).isInstanceOf(NotFoundHere.class);
        stage.act(partner);
        assertThat(stage.proposals.of(stage.production)).isEmpty();
        assertThatThrownBy(() -> stage.proposals.require(wanted.proposal())).isInstanceOf(NotFoundHere.class);
    }

    private double stopsBetween(ProposalVersion one, ProposalVersion two, int n) throws IOException {
        return level(two, n) - level(one, n);
    }

    /** Mean of the logarithm of light, in stops. */
    private double level(ProposalVersion version, int n) throws IOException {
        try (FrameSource source = stage.plates.footage(stage.plate()).open();
                ProposalFrames frames = new ProposalFrames(stage.store().path(version.pack()), source, stage.memory);
                Scratch scratch = new Scratch(stage.memory)) {
            Frame result = scratch.frame(ProposalStage.FORMAT);
            frames.result(n, result);
            float[] rgb = new float[3 * ProposalStage.FORMAT.width() * ProposalStage.FORMAT.height()];
            result.mat().get(0, 0, rgb);
            double sum = 0;
            for (float code : rgb) {
                sum += Math.log(Encoding.REC709.toLinear(code)) / Math.log(2);
            }
            return sum / rgb.length;
        }
    }
}
