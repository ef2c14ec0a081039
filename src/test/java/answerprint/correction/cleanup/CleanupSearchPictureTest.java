package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Finding;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.work.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoLeaks
class CleanupSearchPictureTest {
    private final PictureMemory memory = PictureMemory.ofBytes(1L << 30);

    private List<Finding> found(MovingSet set) {
        return new Cleanup().find(set.lasting(30).footage(memory), Progress.unwatched());
    }

    @Test
    void cleanFootageHasNoFindings() {
        assertThat(found(new MovingSet(1.5))).isEmpty();
    }

    @Test
    void eachClassOfDefectIsOneFinding() {
        MovingSet set = new MovingSet(1.5).stuck(120, 40, 0.99).with((n, rgb) -> {
            for (int i = 0; i < 16; i++) {
                MovingSet.put(rgb, 20 + (37 * n) % 90 + i % 4, 10 + (23 * n) % 60 + i / 4, 0.02);
            }
        });

        List<Finding> findings = found(set);

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).title()).isEqualTo("Dead pixels, 1");
        assertThat(findings.get(1).title()).matches("Dust, \\d+ places on 8 frames looked at");
        assertThat(findings.get(1).hints().path("classes").path(0).asText()).isEqualTo("dust");
        assertThat(findings).allSatisfy(one -> assertThat(one.confidence()).isGreaterThan(0.3));
    }

    @Test
    void aRepeatedFrameIsNamed() {
        MovingSet set = new MovingSet(3);
        MovingSet repeating = new MovingSet(3).with((n, rgb) -> set.paint(n == 15 ? 14 : n, rgb));

        assertThat(found(repeating)).extracting(Finding::title).containsExactly("Frame 15 repeats 14");
    }
}
