package answerprint.correction.objectremoval;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Assignment;
import answerprint.correction.ReasonCode;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjectRevisingTest {
    private static final UUID NOTE = new UUID(1, 2);
    private static final Region CUP = new Region(10, 20, 30, 40);
    private static final Assignment BOOM = new Assignment(
            ObjectRemoval.KIND,
            new UUID(0, 1),
            new FrameRange(0, 11),
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            1);

    @Test
    void shadowThatWasDrawnRoundIsTakenOutToo() {
        Revision revision = new ObjectRemoval().revisedBy(BOOM, List.of(reason(ReasonCode.SHADOW_LEFT, CUP)));

        assertThat(revision.assignment().hints().path("shadow").path(0).path("box"))
                .extracting(value -> value.asInt())
                .containsExactly(10, 20, 30, 40);
        assertThat(revision.answers())
                .allMatch(answer -> answer.answered() && answer.note().equals(NOTE));
    }

    @Test
    void missedAreaWithoutADrawingWidensTheMatte() {
        Revision revision = new ObjectRemoval().revisedBy(BOOM, List.of(reason(ReasonCode.MISSED_AREA)));

        assertThat(ObjectRemovalSettings.of(revision.assignment().settings()).grow())
                .isEqualTo(6);
    }

    @Test
    void whatShouldStayIsKeptOut() {
        Revision revision = new ObjectRemoval().revisedBy(BOOM, List.of(reason(ReasonCode.SHOULD_STAY, CUP)));

        assertThat(revision.assignment().keepOut()).containsExactly(CUP);
    }

    @Test
    void whatItCannotDoIsAnsweredNoWithTheReason() {
        Revision revision =
                new ObjectRemoval().revisedBy(BOOM, List.of(reason(ReasonCode.SHOULD_STAY), reason(ReasonCode.ASK_DP)));

        assertThat(revision.assignment()).isEqualTo(BOOM);
        assertThat(revision.answers())
                .noneMatch(answer -> answer.answered() || answer.words().isBlank())
                .hasSize(2);
    }

    private static RevisionPoint reason(ReasonCode code, Region... areas) {
        return new RevisionPoint.Reason(NOTE, code, "", new FrameRange(0, 11), List.of(areas));
    }
}
