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
public record Measure(String measure, String item, double value, String unit, String target, boolean holds) {}
