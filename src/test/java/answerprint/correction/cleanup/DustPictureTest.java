package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoLeaks
class DustPictureTest {
    @Test
    void dustGivesWayToWhatTheFramesBesideShow() {
        MovingSet set = new MovingSet(1.5).speck(5, 60, 40, 6, 0.02).speck(7, 110, 20, 3, 0.98);

        Cleaned cleaned = Cleaned.of(set, "dust");

        assertThat(cleaned.errorBefore(5, 60, 40, 6, 6)).isGreaterThan(0.3);
        assertThat(cleaned.error(5, 60, 40, 6, 6)).isLessThan(0.02);
        assertThat(cleaned.error(7, 110, 20, 3, 3)).isLessThan(0.02);
    }

    @Test
    void theLogNamesFrameBoxKindAndConfidence() {
        MovingSet set = new MovingSet(1.5).speck(5, 60, 40, 6, 0.02);

        Cleaned cleaned = Cleaned.of(set, "dust");

        var defects = cleaned.summary().parameters().path("defects");
        assertThat(defects).hasSize(1);
        assertThat(defects.path(0).path("frame").asInt()).isEqualTo(5);
        assertThat(defects.path(0).path("kind").asText()).isEqualTo("dust");
        assertThat(defects.path(0).path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(defects.path(0).path("box").path(0).asInt()).isBetween(58, 60);
        assertThat(cleaned.summary().parameters().path("counts").path("dust").asInt())
                .isEqualTo(1);
    }

    @Test
    void cleanFootageStaysAsItIs() {
        Cleaned cleaned = Cleaned.of(new MovingSet(1.5), "dust");

        assertThat(cleaned.frames()).hasSize(MovingSet.FRAMES);
        for (int n = 0; n < MovingSet.FRAMES; n++) {
            assertThat(cleaned.changed(n)).isZero();
        }
    }

    @Test
    void aBallInFlightIsNoDust() {
        MovingSet set = new MovingSet(0.5).with((n, rgb) -> {
            for (int i = 0; i < 25; i++) {
                MovingSet.put(rgb, 20 + 8 * n + i % 5, 70 - 3 * n + i / 5, 0.97);
            }
        });

        Cleaned cleaned = Cleaned.of(set, "dust");

        for (int n = 0; n < MovingSet.FRAMES; n++) {
            assertThat(cleaned.changed(n)).isZero();
        }
    }

    @Test
    void aLevelThatJumpsIsNoDustAndHidesNone() {
        MovingSet set = new MovingSet(1.5).speck(5, 60, 40, 6, 0.02).with((n, rgb) -> {
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] += n % 2 == 0 ? 0.03f : 0;
            }
        });

        Cleaned cleaned = Cleaned.of(set, "dust");

        assertThat(cleaned.changed(4)).isZero();
        assertThat(cleaned.changed(5)).isBetween(36L, 150L);
    }

    @Test
    void whatIsKeptOutStays() {
        MovingSet set = new MovingSet(1.5).speck(5, 60, 40, 6, 0.02).speck(5, 110, 20, 3, 0.98);

        Cleaned cleaned =
                Cleaned.of(set, "dust", assignment -> assignment.withKeepOut(List.of(new Region(50, 30, 30, 30))));

        assertThat(cleaned.errorBefore(5, 60, 40, 6, 6)).isEqualTo(cleaned.error(5, 60, 40, 6, 6));
        assertThat(cleaned.error(5, 110, 20, 3, 3)).isLessThan(0.02);
    }

    @Test
    void onlyWhatWasDrawnRoundIsMended() {
        MovingSet set = new MovingSet(1.5).speck(5, 60, 40, 6, 0.02).speck(5, 110, 20, 3, 0.98);

        Cleaned cleaned = Cleaned.of(set, "dust", assignment -> {
            var hints = assignment.hints();
            hints.putArray("box").add(100).add(10).add(30).add(30);
            return assignment.withHints(hints);
        });

        assertThat(cleaned.errorBefore(5, 60, 40, 6, 6)).isEqualTo(cleaned.error(5, 60, 40, 6, 6));
        assertThat(cleaned.error(5, 110, 20, 3, 3)).isLessThan(0.02);
    }
}
