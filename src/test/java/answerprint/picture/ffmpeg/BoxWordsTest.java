package answerprint.picture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxWordsTest {
    private static final String TOO_MUCH = "it used more time or memory than is allowed";

    @ParameterizedTest
    @ValueSource(ints = {124, 137, 152, 153, 255})
    void anEndByALimitIsCalledThat(int code) {
        assertThat(BoxWords.reason(code, List.of())).isEqualTo(TOO_MUCH);
    }

    @Test
    void aKillInsideTheBoxIsCalledThatThoughItsCodeIsPlain() {
        assertThat(BoxWords.reason(1, List.of("unshare: sigprocmask unblock failed: Invalid argument")))
                .isEqualTo(TOO_MUCH);
    }

    @Test
    void aBrokenDecoderIsNotTheFilesWords() {
        assertThat(BoxWords.reason(139, List.of())).contains("broke the program that reads it");
    }

    @Test
    void whatTheProgramSaidIsTurnedIntoTheTradesWords() {
        assertThat(BoxWords.reason(1, List.of("[mov,mp4 @ 0x1] [error] moov atom not found")))
                .contains("the index (moov) is missing");
    }
}
