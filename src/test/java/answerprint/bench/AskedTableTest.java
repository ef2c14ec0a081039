package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTableTest {
    private final AskedTable table = new AskedTable();

    @Test
    void whatHasATargetStandsInTheTableAndAMissIsCounted() {
        table.add(
                "denoise",
                List.of(
                        new Measure("gain", "mean, tuning items", 4.25, "dB", ">= 4", true),
                        new Measure("time", "a clip", 3, "s", "", true),
                        new Measure("gain", "mean, held-out items", 3.5, "dB", ">= 4", false)));

        assertThat(printed())
                .contains("| ok | denoise | gain | mean, tuning items | 4.250 dB | >= 4 |")
                .contains("| MISS | denoise | gain | mean, held-out items | 3.500 dB | >= 4 |")
                .doesNotContain("a clip")
                .contains("1 of 2 targets hold.");
        assertThat(table.holds()).isFalse();
    }

    @Test
    void aRowThatCouldNotBeMeasuredIsAMiss() {
        table.add("grain", List.of(new Measure("grain", "could not be measured: no clips", Double.NaN, "", "", false)));

        assertThat(table.holds()).isFalse();
        assertThat(printed()).contains("MISS").contains("0 of 1 targets hold.");
    }

    @Test
    void whatTheFolderHoldsNothingForIsToldAndDoesNotHold() {
        table.add("denoise", List.of(new Measure("gain", "a clip", 4.25, "dB", ">= 4", true)));
        table.lacks("cleanup", new NoSuchFootage("a clip of 49 frames without a cut"));

        assertThat(table.holds()).isFalse();
        assertThat(printed())
                .contains("1 of 1 targets hold.")
                .contains("Not measured: cleanup needs a clip of 49 frames without a cut.");
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
