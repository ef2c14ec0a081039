package answerprint.bench;

/**
 * Which items no tuning run may see: about a third of all, told by the item's own name, so that nobody chooses. A bench reports
 * the items for tuning and those held out side by side; constants are chosen on the first only.
 */
public enum HeldOut {
    /** Every item. */
    ALL,
    /** Items that constants may be chosen on. */
    TUNING,
    /** Items that judge what was chosen. */
    HELD_OUT;

    private static final int SHARE = 3;

    /** @param item the folder of a recording, or the name of one take where a folder holds several */
    public static boolean is(String item) {
        return ItemNumber.of(item) % SHARE == 0;
    }

    /** Whether a run over these items takes this one in. */
    public boolean takes(String item) {
        return this == ALL || (this == HELD_OUT) == is(item);
    }

    /** @throws IllegalArgumentException for a word that is none of all, tuning, held-out */
    static HeldOut of(String word) {
        return switch (word) {
            case "all" -> ALL;
            case "tuning" -> TUNING;
            case "held-out" -> HELD_OUT;
            default -> throw new IllegalArgumentException("--items is all, tuning or held-out, not " + word);
        };
    }
}
