package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.colour.LightingNote;
import answerprint.colour.PrinterPoints;
import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.ReasonCode;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LightRevisingTest {

    private static final UUID NOTE = new UUID(1, 2);
    private static final FrameRange FRAMES = new FrameRange(10, 20);
    private static final Region BOX = new Region(5, 5, 50, 50);
    private static final Assignment FIRST = new Assignment(
            LightingMatch.KIND,
            new UUID(0, 1),
            FRAMES,
            JsonNodeFactory.instance.objectNode().put("hero", new UUID(0, 2).toString()),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            7);

    @Test
    void aNoteIsCarriedOutAndTheHeroStays() {
        Revision revision = revised(light(LightingNote.NONE.withStops(-0.5)));

        MatchHints hints = MatchHints.read(revision.assignment().hints());
        assertThat(hints.hero()).contains(new UUID(0, 2));
        assertThat(hints.trim(Encoding.REC709).gains().r()).isCloseTo(Math.pow(2, -0.5), within(1e-12));
        assertThat(revision.answers()).containsExactly(new PointAnswer(NOTE, true, "Carried out: -0.5 stop."));
    }

    @Test
    void notesAddUpOverVersions() {
        Assignment second = revised(light(LightingNote.NONE.withStops(-0.5))).assignment();
        RevisionPoint points = light(LightingNote.NONE.withPoints(new PrinterPoints(6, 0, 0)));

        Assignment third =
                Revising.answered(second, List.of(points), new LightRevising()).assignment();

        LightTrim trim = MatchHints.read(third.hints()).trim(Encoding.REC709);
        assertThat(trim.gains().r()).isCloseTo(1, within(1e-12));
        assertThat(trim.gains().g()).isCloseTo(Math.pow(2, -0.5), within(1e-12));
    }

    @Test
    void exposureAfterARatioActsExactly() {
        LightTrim ratio = LightingNote.NONE.withRatio(4, 2).trim(Encoding.REC709);
        LightTrim stops = LightingNote.NONE.withStops(-0.5).trim(Encoding.REC709);
        Triple light = new Triple(.3, .1, .02);

        Triple both = LightAsk.then(ratio, stops).apply(light);

        Triple inTurn = stops.apply(ratio.apply(light));
        assertThat(both.r()).isCloseTo(inTurn.r(), within(1e-12));
        assertThat(both.b()).isCloseTo(inTurn.b(), within(1e-12));
    }

    @Test
    void whatADrawnAreaCannotHoldIsSaid() {
        LightingNote saturation = LightingNote.NONE.withSaturation(0.5);

        Revision revision = revised(new RevisionPoint.Light(NOTE, saturation, "", FRAMES, List.of(BOX)));

        assertThat(revision.assignment()).isEqualTo(FIRST);
        assertThat(revision.answers().getFirst().answered()).isFalse();
    }

    @Test
    void reasonsSteerTheNextVersion() {
        Assignment next = revised(
                        reason(ReasonCode.TOO_MUCH_CHANGED, List.of()),
                        reason(ReasonCode.SHOULD_STAY, List.of(BOX)),
                        reason(ReasonCode.WRONG_LIGHT_DIRECTION, List.of()))
                .assignment();

        assertThat(next.settings().path("strength").asDouble()).isEqualTo(75);
        assertThat(next.settings().path("map").asInt(-1)).isZero();
        assertThat(next.keepOut()).containsExactly(BOX);
    }

    @Test
    void reasonsThatAGradeCannotMeetAreAnsweredNo() {
        Revision revision =
                revised(reason(ReasonCode.THIRD_PARTY_LIKENESS, List.of()), reason(ReasonCode.SHOULD_STAY, List.of()));

        assertThat(revision.answers()).extracting(PointAnswer::answered).containsExactly(false, false);
        assertThat(revision.assignment()).isEqualTo(FIRST);
    }

    private static Revision revised(RevisionPoint... points) {
        return Revising.answered(FIRST, List.of(points), new LightRevising());
    }

    private static RevisionPoint light(LightingNote ask) {
        return new RevisionPoint.Light(NOTE, ask, "", FRAMES, List.of());
    }

    private static RevisionPoint reason(ReasonCode code, List<Region> areas) {
        return new RevisionPoint.Reason(NOTE, code, "", FRAMES, areas);
    }
}
