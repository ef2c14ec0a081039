package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.CameraPixels;
import answerprint.learning.Learned;
import answerprint.learning.ReadingCost;
import answerprint.learning.WireScore;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoLeaks
class DeadPixelPictureTest {
    private final PictureMemory memory = PictureMemory.ofBytes(1L << 30);

    private DeadPixelMap learned(MovingSet set) {
        return new SensorSearch(set.footage(memory), true, false)
                .search(SensorSearch.FRAMES)
                .dead();
    }

    @Test
    void stuckPixelsAreLearnedWhetherTheCameraMovesOrNot() {
        for (double pan : new double[] {0, 1.5}) {
            MovingSet set = new MovingSet(pan).stuck(120, 40, 0.99).stuck(33, 71, 0.01);

            assertThat(learned(set).places()).containsExactly(40 * MovingSet.WIDTH + 120, 71 * MovingSet.WIDTH + 33);
        }
    }

    @Test
    void smallThingsOfTheSetAreNone() {
        MovingSet set = new MovingSet(0).with((n, rgb) -> {
            for (int i = 0; i < 9; i++) {
                MovingSet.put(rgb, 40 + i % 3, 30 + i / 3, i == 4 ? 0.95 : 0.75);
                MovingSet.put(rgb, 90 + i, 50, 0.05);
            }
        });

        assertThat(learned(set).isEmpty()).isTrue();
    }

    @Test
    void aPixelIsMendedFromWhatTheCameraMovedOver() {
        MovingSet set = new MovingSet(1.5).stuck(120, 40, 0.99);

        Cleaned cleaned = Cleaned.of(set, "dead-pixels");

        assertThat(cleaned.error(6, 120, 40, 1, 1)).isLessThan(0.02);
        assertThat(cleaned.changed(6)).isEqualTo(1);
    }

    @Test
    void theModelsMapIsReadForItsCameraAndSizeOnly() {
        var all = JsonNodeFactory.instance.arrayNode();
        var one = all.addObject().put("camera", "A").put("width", 160).put("height", 96);
        one.set("pixels", new DeadPixelMap(160, List.of(33 + 71 * 160)).json());

        assertThat(DeadPixelMap.learned(all, "A", MovingSet.FORMAT).contains(33, 71))
                .isTrue();
        assertThat(DeadPixelMap.learned(all, "B", MovingSet.FORMAT).isEmpty()).isTrue();
        assertThat(DeadPixelMap.learned(all, "A", MovingSet.FORMAT.withSize(320, 192))
                        .isEmpty())
                .isTrue();
        assertThat(DeadPixelMap.learned(all, "", MovingSet.FORMAT).isEmpty()).isTrue();
    }

    @Test
    void whatLearningWritesIsWhatCleanupReads() {
        CameraPixels map = new CameraPixels("A", 160, 96, List.of(List.of(33, 71)), 200, 0.97);
        Learned learned = new Learned(
                WireScore.NOTHING, "", List.of(), List.of(), List.of(), List.of(map), List.of(), ReadingCost.NOTHING);

        JsonNode written = new ObjectMapper().valueToTree(learned).path(DeadPixelMap.NAME);

        assertThat(DeadPixelMap.learned(written, "A", MovingSet.FORMAT).places())
                .containsExactly(33 + 71 * MovingSet.WIDTH);
    }
}
