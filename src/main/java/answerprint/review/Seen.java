package answerprint.review;

/**
 * What was on the person's screen when they decided: the verdict is bound to exactly this.
 *
 * @param version of the proposal
 * @param plate SHA-256 of the plate, hex
 * @param result SHA-256 of the result, hex
 * @param evidence SHA-256 of the evidence, hex
 * @param policy SHA-256 of the sign-off policy, hex
 * @param verdicts how many verdicts on this version were shown
 */
public record Seen(int version, String plate, String result, String evidence, String policy, int verdicts) {
    private static final String HEX = "[0-9a-f]{64}";

    public Seen {
        if (version < 1 || verdicts < 0) {
            throw new IllegalArgumentException("“seen” needs the version (from 1) and the count of verdicts shown.");
        }
        hash("plate", plate);
        hash("result", result);
        hash("evidence", evidence);
        hash("policy", policy);
    }

    private static void hash(String name, String value) {
        if (!value.matches(HEX)) {
            throw new IllegalArgumentException("“seen." + name + "” is a SHA-256 of 64 small hex digits.");
        }
    }
}
