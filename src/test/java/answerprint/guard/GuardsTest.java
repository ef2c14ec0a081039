package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardsTest {
    @Test
    void idsAreFrozen() {
        assertThat(Guards.onDuty().all())
                .extracting(Guard::id)
                .containsExactly(
                        "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "G13", "G14", "G15",
                        "G16", "G17");
    }
}
