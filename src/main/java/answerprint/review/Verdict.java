package answerprint.review;

import answerprint.correction.ReasonCode;
import java.util.List;

/** What one person says about one version, in a role. */
public sealed interface Verdict {
    /** What the person wrote; may be empty. */
    String words();

    /** The frozen id that the database, the ledger and the API carry. */
    String id();

    /** Good as it is. */
    record Approved(String words) implements Verdict {
        @Override
        public String id() {
            return "approved";
        }
    }

    /** "Could be better": usable as it is, mended if time allows; counts as a yes. */
    record CouldBeBetter(String words) implements Verdict {
        @Override
        public String id() {
            return "cbb";
        }
    }

    /** A next version is wanted that answers these points. */
    record ChangesAsked(List<ReasonCode> reasons, String words) implements Verdict {
        public ChangesAsked {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String id() {
            return "revise";
        }
    }

    /** Not to be used. */
    record Rejected(List<ReasonCode> reasons, String words) implements Verdict {
        public Rejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String id() {
            return "rejected";
        }
    }

    /** Whether it lets the picture pass. */
    default boolean yes() {
        return switch (this) {
            case Approved ignored -> true;
            case CouldBeBetter ignored -> true;
            case ChangesAsked ignored -> false;
            case Rejected ignored -> false;
        };
    }

    /** The reasons given with it; none for a yes. */
    default List<ReasonCode> reasonCodes() {
        return switch (this) {
            case Approved ignored -> List.of();
            case CouldBeBetter ignored -> List.of();
            case ChangesAsked asked -> asked.reasons();
            case Rejected rejected -> rejected.reasons();
        };
    }

    /** How it reads in a sentence: "Dana Page (DP) approved this version". */
    default String past() {
        return switch (this) {
            case Approved ignored -> "approved";
            case CouldBeBetter ignored -> "marked CBB";
            case ChangesAsked ignored -> "asked for changes to";
            case Rejected ignored -> "rejected";
        };
    }

    /**
     * A verdict from its frozen id.
     *
     * @throws IllegalArgumentException if there is no such verdict, or reasons stand beside a yes
     */
    static Verdict of(String id, List<ReasonCode> reasons, String words) {
        Verdict verdict =
                switch (id) {
                    case "approved" -> new Approved(words);
                    case "cbb" -> new CouldBeBetter(words);
                    case "revise" -> new ChangesAsked(reasons, words);
                    case "rejected" -> new Rejected(reasons, words);
                    default ->
                        throw new IllegalArgumentException(
                                "A verdict is approved, cbb, revise or rejected, not “" + id + "”.");
                };
        if (verdict.yes() && !reasons.isEmpty()) {
            throw new IllegalArgumentException("A yes carries no reason codes; write words instead.");
        }
        return verdict;
    }
}
