package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchSetupTest {
    @Test
    void anItemsDrawIsItsOwnWhateverElseIsMeasured() {
        BenchSetup all = setup("all", 1, HeldOut.ALL);
        BenchSetup some = setup("fewer", 1, HeldOut.HELD_OUT);

        assertThat(some.seedOf("hfr-run30")).isEqualTo(all.seedOf("hfr-run30"));
        assertThat(all.seedOf("film-chaplin")).isNotEqualTo(all.seedOf("hfr-run30"));
        assertThat(setup("all", 2, HeldOut.ALL).seedOf("hfr-run30")).isNotEqualTo(all.seedOf("hfr-run30"));
    }

    private static BenchSetup setup(String footage, long seed, HeldOut items) {
        return new BenchSetup(Path.of(footage), seed, items, Set.of());
    }
}
