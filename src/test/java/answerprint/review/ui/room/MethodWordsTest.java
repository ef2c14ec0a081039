package answerprint.review.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.HoldOut;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodWordsTest {
    private static final FrameRange FRAMES = new FrameRange(0, 11);

    @Test
    void theChosenMethodIsNamedFirst() {
        List<HoldOut> tried = List.of(
                new HoldOut(FRAMES, "nearest neighbour", 0.02, 900, false),
                new HoldOut(FRAMES, "blend", 0.0123, 900, true),
                new HoldOut(FRAMES, "slopes of this frame", 0.015, 900, false),
                new HoldOut(FRAMES, "the production's net", 0, 0, false));

        assertThat(MethodWords.tried(tried))
                .hasValue("blend 0.0123, slopes of this frame 0.0150, nearest neighbour 0.0200");
        assertThat(MethodWords.tried(List.of())).isEmpty();
    }

    @Test
    void defectsAreCountedByKindWithTheirFirstPlaces() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.putObject("counts").put("dust", 5).put("dead-pixels", 1);
        var defects = parameters.putArray("defects");
        for (int frame : new int[] {2, 2, 9, 10, 11}) {
            defects.addObject().put("kind", "dust").put("frame", frame);
        }

        assertThat(MethodWords.defects(parameters)).containsExactly("Dust 5 (f1003, f1010, f1011 …)", "Dead pixels 1");
        assertThat(MethodWords.defects(JsonNodeFactory.instance.objectNode())).isEmpty();
    }
}
