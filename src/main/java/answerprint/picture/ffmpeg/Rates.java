package answerprint.picture.ffmpeg;

import answerprint.picture.FrameTimes;
import answerprint.timeline.FrameRate;
import java.util.List;

/** Finds the exact rate of frames whose times are rounded to ticks. {@code tick} is a fraction of a second. */
record Rates(FrameTimes times, int[] tick) {
    private static final List<FrameRate> USUAL = List.of(
            FrameRate.FILM_NTSC,
            FrameRate.FILM,
            FrameRate.PAL,
            FrameRate.NTSC,
            new FrameRate(30, 1),
            new FrameRate(48_000, 1_001),
            new FrameRate(48, 1),
            new FrameRate(50, 1),
            new FrameRate(60_000, 1_001),
            new FrameRate(60, 1),
            new FrameRate(12, 1),
            new FrameRate(15, 1),
            new FrameRate(10, 1),
            new FrameRate(100, 1),
            new FrameRate(120_000, 1_001),
            new FrameRate(120, 1));

    /**
     * The rate of evenly spaced frames where ticks tell it, otherwise the declared or usual one that keeps closest to the
     * times.
     */
    FrameRate exact(List<FrameRate> declared) {
        if (times.count() > 1 && times.constant()) {
            long step = (times.of(1) - times.of(0)) * tick[0];
            if (step > 0 && step <= 1_000_000_000L) {
                return near(new FrameRate(tick[1], (int) step));
            }
        }
        for (FrameRate rate : declared) {
            if (steady(rate)) {
                return rate;
            }
        }
        for (FrameRate rate : USUAL) {
            if (steady(rate)) {
                return rate;
            }
        }
        return declared.isEmpty() ? FrameRate.FILM : declared.getLast();
    }

    /** Whether every frame is shown within two ticks or a fifth of a frame of where this rate puts it. */
    boolean steady(FrameRate rate) {
        double tickSeconds = (double) tick[0] / tick[1];
        double frame = (double) rate.denominator() / rate.numerator();
        double allowed = Math.min(Math.max(2 * tickSeconds, frame / 50), frame / 5);
        for (int n = 1; n < times.count(); n++) {
            if (Math.abs((times.of(n) - times.of(0)) * tickSeconds - n * frame) > allowed) {
                return false;
            }
        }
        return true;
    }

    /** A step of whole ticks may itself be rounded (41 ms for 24 a second has no exact tick of 1 ms). */
    private FrameRate near(FrameRate counted) {
        if (tick[1] > 2_000 || USUAL.contains(counted)) {
            return counted;
        }
        double value = (double) counted.numerator() / counted.denominator();
        return USUAL.stream()
                .filter(rate ->
                        Math.abs((double) rate.numerator() / rate.denominator() / value - 1) < 0.02 && steady(rate))
                .findFirst()
                .orElse(counted);
    }
}
