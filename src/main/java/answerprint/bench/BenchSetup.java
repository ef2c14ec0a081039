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
 * @param cases which cases a row of many cases tries
 */
public record BenchSetup(Path footage, long seed, HeldOut items, Set<CorrectionKind> kinds, CaseWords cases) {
    public BenchSetup {
        kinds = Set.copyOf(kinds);
    }

    /** Every case. */
    public BenchSetup(Path footage, long seed, HeldOut items, Set<CorrectionKind> kinds) {
        this(footage, seed, items, kinds, CaseWords.ANY);
    }

    /** Of everything random about an item: the same whichever others are measured, and whatever else lies in the folder. */
    long seedOf(String item) {
        return 1_000_003 * seed + ItemNumber.of(item);
    }

    /** Whether a row over all kinds measures this one. */
    boolean takes(CorrectionKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
