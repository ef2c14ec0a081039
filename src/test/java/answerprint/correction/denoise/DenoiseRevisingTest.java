package answerprint.correction.denoise;

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

class DenoiseRevisingTest {
    private static final FrameRange FRAMES = new FrameRange(3, 40);
    private final Assignment assignment = new Assignment(
            Denoise.KIND,
            new UUID(0, 1),
            FRAMES,
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            1);

    @Test
    void tooMuchMakesItWeaker() {
        Revision next = revised(ReasonCode.TOO_MUCH_CHANGED, List.of());

        assertThat(next.assignment().settings().path("strength").asDouble()).isEqualTo(37.5);
        assertThat(next.answers()).singleElement().satisfies(answer -> assertThat(answer.answered())
                .isTrue());
    }

    @Test
    void tooCleanGivesGrainBack() {
        Revision next = revised(ReasonCode.TOO_CLEAN, List.of());

        assertThat(next.assignment().settings().path("grain").asDouble()).isEqualTo(75);
    }

    @Test
    void whatShouldStayIsKeptOut() {
        Region lamp = new Region(10, 10, 50, 40);

        assertThat(revised(ReasonCode.SHOULD_STAY, List.of(lamp)).assignment().keepOut())
                .containsExactly(lamp);
        assertThat(revised(ReasonCode.SHOULD_STAY, List.of())
                        .answers()
                        .getFirst()
                        .answered())
                .isFalse();
    }

    @Test
    void whatItCannotDoIsAnsweredInWords() {
        assertThat(revised(ReasonCode.WRONG_PARALLAX, List.of()).answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.answered()).isFalse();
                    assertThat(answer.words()).contains("wrong-parallax");
                });
    }

    private Revision revised(ReasonCode code, List<Region> areas) {
        return new Denoise()
                .revisedBy(assignment, List.of(new RevisionPoint.Reason(new UUID(0, 2), code, "", FRAMES, areas)));
    }
}
