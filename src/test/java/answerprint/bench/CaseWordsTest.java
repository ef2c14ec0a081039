package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaseWordsTest {
    @Test
    void namesAnEditOnARecording() {
        CaseWords words = CaseWords.of("flicker@bikes");

        assertThat(words.takesEdit("flicker of 3 %")).isTrue();
        assertThat(words.takesEdit("regrain matched")).isFalse();
        assertThat(words.takesRecording("cuts-bikes")).isTrue();
        assertThat(words.takesRecording("film-chaplin")).isFalse();
    }

    @Test
    void eitherSideMayBeLeftOut() {
        assertThat(CaseWords.of("@bikes").takesEdit("anything")).isTrue();
        assertThat(CaseWords.of("flicker@").takesRecording("anything")).isTrue();
        assertThat(CaseWords.of("@")).isEqualTo(CaseWords.ANY);
    }

    @Test
    void wordsThatNameNeitherAreAnsweredWithWhatIsMeant() {
        assertThatThrownBy(() -> CaseWords.of("flicker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EDIT@RECORDING");
    }
}
