package answerprint.bench;

/**
 * One measured number.
 *
 * @param measure what was measured: "wire repair: PSNR in matte above Telea"
 * @param item on what: a footage item, or "mean"
 * @param unit "dB", "ΔE2000", "ratio", "s"
 * @param target what was asked for, in words; empty when the number is only told
 * @param holds whether the target is met; true when there is none
 */
public record Measure(String measure, String item, double value, String unit, String target, boolean holds) {
    /** A row for which a folder holds nothing. */
    static Measure none(String row, NoSuchFootage why) {
        return new Measure(row + ": not measured", String.valueOf(why.getMessage()), Double.NaN, "", "", true);
    }

    /** Whether there is a number at all. */
    boolean isMeasured() {
        return !Double.isNaN(value);
    }

    /** The word that stands before it in a table. */
    String mark() {
        if (!holds) {
            return "MISS";
        }
        return isMeasured() ? "ok" : "-";
    }
}
