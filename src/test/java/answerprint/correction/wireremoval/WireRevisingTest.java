package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Assignment;
import answerprint.correction.ReasonCode;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WireRevisingTest {
    private static final UUID NOTE = new UUID(1, 2);
    private static final Region CUP = new Region(10, 20, 30, 40);
    private static final Assignment WIRE = new Assignment(
            WireRemoval.KIND,
            new UUID(0, 1),
            new FrameRange(0, 11),
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            1);

    @Test
    void missedAreaWidensTheMatte() {
        Revision revision = new WireRemoval().revisedBy(WIRE, List.of(reason(ReasonCode.MISSED_AREA)));

        assertThat(WireRemovalSettings.of(revision.assignment().settings()).grow())
                .isEqualTo(2.5);
        assertThat(revision.answers())
                .allMatch(answer -> answer.answered() && answer.note().equals(NOTE));
    }

    @Test
    void aShadowThatIsLeftIsLookedForInTheBoxAndMayBeWider() {
        Revision revision = new WireRemoval().revisedBy(WIRE, List.of(reason(ReasonCode.SHADOW_LEFT, CUP)));

        JsonNode box =
                revision.assignment().hints().path(ShadowKeys.SHADOWS).path(0).path("box");
        assertThat(box).extracting(JsonNode::asInt).containsExactly(CUP.x(), CUP.y(), CUP.width(), CUP.height());
        assertThat(new WireRemoval().limits(revision.assignment()).share())
                .isGreaterThan(new WireRemoval().limits(WIRE).share());
    }

    @Test
    void aShadowWithoutABoxIsAskedFor() {
        Revision revision = new WireRemoval().revisedBy(WIRE, List.of(reason(ReasonCode.SHADOW_LEFT)));

        assertThat(revision.assignment()).isEqualTo(WIRE);
        assertThat(revision.answers())
                .allMatch(answer -> !answer.answered() && answer.words().contains("box round the shadow"));
    }

    @Test
    void whatShouldStayIsKeptOut() {
        Revision revision = new WireRemoval().revisedBy(WIRE, List.of(reason(ReasonCode.SHOULD_STAY, CUP)));

        assertThat(revision.assignment().keepOut()).containsExactly(CUP);
    }

    @Test
    void whatItCannotDoIsAnsweredNoWithTheReason() {
        Revision revision =
                new WireRemoval().revisedBy(WIRE, List.of(reason(ReasonCode.SHOULD_STAY), reason(ReasonCode.ASK_DP)));

        assertThat(revision.assignment()).isEqualTo(WIRE);
        assertThat(revision.answers())
                .noneMatch(answer -> answer.answered() || answer.words().isBlank())
                .hasSize(2);
    }

    private static RevisionPoint reason(ReasonCode code, Region... areas) {
        return new RevisionPoint.Reason(NOTE, code, "", new FrameRange(0, 11), List.of(areas));
    }
}
