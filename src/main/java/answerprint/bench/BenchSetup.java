package answerprint.bench;

import answerprint.correction.CorrectionKind;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a bench run is given.
 *
 * @param footage folder that is searched for usable clips
 * @param seed of everything random
 * @param items which items to measure: while constants are chosen, only those for tuning
 * @param kinds which kinds the rows over all kinds measure; none named means every kind
 */
public record BenchSetup(Path footage, long seed, HeldOut items, Set<CorrectionKind> kinds) {
    public BenchSetup {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a row over all kinds measures this one. */
    boolean takes(CorrectionKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
