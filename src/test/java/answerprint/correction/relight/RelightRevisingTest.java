package answerprint.correction.relight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.PrinterPoints;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.ReasonCode;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelightRevisingTest {
    private static final UUID NOTE = new UUID(1, 2);
    private static final FrameRange FRAMES = new FrameRange(10, 20);
    private static final Region BOX = new Region(5, 6, 50, 40);
    private static final Assignment FIRST = new Assignment(
            Relight.KIND,
            new UUID(0, 1),
            FRAMES,
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            7);

    @Test
    void aNoteForAllIsATrim() {
        LightingNote ask = LightingNote.NONE.withRatio(4, 2).withStops(-0.5);

        Revision revision = revised(new RevisionPoint.Light(NOTE, ask, "", FRAMES, List.of()));

        RelightHints hints = RelightHints.read(revision.assignment().hints());
        assertThat(LightAsk.trim(hints.notes(), Encoding.REC709)).isEqualTo(ask.trim(Encoding.REC709));
        assertThat(hints.windows()).isEmpty();
        assertThat(revision.answers())
                .containsExactly(new PointAnswer(NOTE, true, "Carried out: -0.5 stop, ratio 4:1 to 2:1."));
    }

    @Test
    void aNoteWithADrawnBoxIsAWindowFromTheFirstMarkedFrame() {
        LightingNote ask = LightingNote.NONE
                .withStops(0.5)
                .withPoints(new PrinterPoints(6, 0, -6))
                .withLight(new LightColour(5_600, 0), new LightColour(3_200, 10))
                .withSaturation(0.8);

        Revision revision = revised(new RevisionPoint.Light(NOTE, ask, "", FRAMES, List.of(BOX)));

        SoftWindow window =
                RelightHints.read(revision.assignment().hints()).windows().getFirst();
        assertThat(window.frame()).isEqualTo(10);
        assertThat(window.shape()).isEqualTo(new WindowShape.Ellipse(BOX));
        assertThat(window.ask()).isEqualTo(ask.withSaturation(1));
        PictureFormat plate = new PictureFormat(100, 100, Encoding.REC709);
        assertThat(SoftWindow.stopsOf(LightingNote.NONE.withStops(0.5), plate).g())
                .isCloseTo(0.5, within(1e-12));
        assertThat(revision.answers().getFirst().words()).contains("+0.5 stop").contains("were left out");
    }

    @Test
    void reasonsSteerTheNextVersion() {
        Assignment next = revised(
                        reason(ReasonCode.TOO_MUCH_CHANGED, List.of()),
                        reason(ReasonCode.EDGE_CHATTER, List.of()),
                        reason(ReasonCode.SHOULD_STAY, List.of(BOX)))
                .assignment();

        assertThat(next.settings().path("strength").asDouble()).isEqualTo(75);
        assertThat(next.settings().path("falloff").asDouble()).isEqualTo(75);
        assertThat(next.keepOut()).containsExactly(BOX);
    }

    @Test
    void whatItCannotDoIsSaid() {
        Revision revision = revised(
                reason(ReasonCode.WRONG_LIGHT_DIRECTION, List.of()),
                reason(ReasonCode.SOFT, List.of()),
                new RevisionPoint.Light(NOTE, LightingNote.NONE.withStops(3), "", FRAMES, List.of(BOX)),
                new RevisionPoint.Light(NOTE, LightingNote.NONE.withSaturation(0.5), "", FRAMES, List.of(BOX)));

        assertThat(revision.answers()).extracting(PointAnswer::answered).containsOnly(false);
        assertThat(revision.assignment()).isEqualTo(FIRST);
    }

    private static Revision revised(RevisionPoint... points) {
        return Revising.answered(FIRST, List.of(points), new RelightRevising());
    }

    private static RevisionPoint reason(ReasonCode code, List<Region> areas) {
        return new RevisionPoint.Reason(NOTE, code, "", FRAMES, areas);
    }
}
