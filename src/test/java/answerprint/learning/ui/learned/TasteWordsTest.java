package answerprint.learning.ui.learned;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.KindTaste;
import answerprint.learning.Taste;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasteWordsTest {
    @Test
    void tasteIsSaidAsPeopleSayIt() {
        Taste taste = new Taste(
                true,
                List.of(
                        new KindTaste("deflicker", 2, 2, List.of(0.67, 0.66, 0.67), "changes-mood"),
                        new KindTaste("wire-removal", 9, 1, List.of(), "")));

        assertThat(TasteWords.of(taste))
                .containsExactly(
                        "Wire removal: 9 of 10 wanted.",
                        "Deflicker: 2 of 4 wanted. You mostly weaken Deflicker by a third; the next ones begin there."
                                + " Most given with a no: Changes mood.");
    }
}
