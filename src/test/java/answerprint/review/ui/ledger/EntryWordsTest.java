package answerprint.review.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.ledger.LedgerLine;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final String MARIA = "64ae3ecb-9cad-4117-ad44-acc1b5909827";
    private final EntryWords words = new EntryWords(Map.of(UUID.fromString(MARIA), "Maria Kern"));

    @Test
    void verdictReadsWithoutIdsAndHashes() {
        LedgerLine line = line(
                "verdict-given", "proposal:05a5a50d-f59d-4e72-bc11-57564dbc3e74", """
                {"actor":"%s","role":"dp","facts":{"kind":"lighting-match","plate":"%s","verdict":"approved","policyVersion":3,"version":2,"words":""}}
                """.formatted(MARIA, "a".repeat(64)));

        assertThat(words.who(line)).isEqualTo("Maria Kern, dp");
        assertThat(words.what(line))
                .isEqualTo("verdict given · lighting-match · approved · policy version 3 · version 2");
    }

    @Test
    void roleNamesThePersonWhoGotIt() {
        LedgerLine line = line("role-given", "crew:" + MARIA, """
                {"actor":"00000000-0000-0000-0000-000000000000","role":null,"facts":{"role":"partner","until":"2027-01-22T03:35:27Z"}}
                """);

        assertThat(words.who(line)).isEqualTo("Answerprint");
        assertThat(words.what(line)).isEqualTo("role given · Maria Kern · partner · until 2027-01-22");
    }

    private static LedgerLine line(String action, String subject, String body) {
        return new LedgerLine(1, action, subject, Instant.EPOCH, body, "0".repeat(64), "1".repeat(64));
    }
}
