package answerprint.timeline;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames per second as a reduced fraction: 23.976 is 24000/1001 and stays so.
 *
 * @param numerator frames, 1 to 1 000 000 000
 * @param denominator seconds, 1 to 1 000 000 000
 */
public record FrameRate(int numerator, int denominator) {

    public static final FrameRate FILM = new FrameRate(24, 1);
    public static final FrameRate FILM_NTSC = new FrameRate(24_000, 1_001);
    public static final FrameRate PAL = new FrameRate(25, 1);
    public static final FrameRate NTSC = new FrameRate(30_000, 1_001);

    private static final int MOST = 1_000_000_000;
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,10})(?:/(\\d{1,10}))?");

    /** The decimal names the trade writes; each stands for an exact fraction (SMPTE ST 12-1:2014, clause 5). */
    private static final Map<String, FrameRate> NAMES = Map.ofEntries(
            Map.entry("23.976", FILM_NTSC),
            Map.entry("23.98", FILM_NTSC),
            Map.entry("23.9760", FILM_NTSC),
            Map.entry("24.00", FILM),
            Map.entry("24.0", FILM),
            Map.entry("25.00", PAL),
            Map.entry("25.0", PAL),
            Map.entry("29.97", NTSC),
            Map.entry("29.970", NTSC),
            Map.entry("30.00", new FrameRate(30, 1)),
            Map.entry("47.952", new FrameRate(48_000, 1_001)),
            Map.entry("47.95", new FrameRate(48_000, 1_001)),
            Map.entry("48.00", new FrameRate(48, 1)),
            Map.entry("50.00", new FrameRate(50, 1)),
            Map.entry("59.94", new FrameRate(60_000, 1_001)),
            Map.entry("60.00", new FrameRate(60, 1)),
            Map.entry("119.88", new FrameRate(120_000, 1_001)));

    public FrameRate {
        if (numerator < 1 || denominator < 1 || numerator > MOST || denominator > MOST) {
            throw new IllegalArgumentException(
                    "A frame rate needs whole positive parts, not " + numerator + "/" + denominator);
        }
        int common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValueExact();
        numerator /= common;
        denominator /= common;
    }

    /**
     * Reads "24000/1001", "25" or one of the trade's decimal names ("23.976", "23.98", "29.97" …).
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    public static FrameRate parse(String text) {
        String trimmed = text.strip();
        FrameRate named = NAMES.get(trimmed);
        if (named != null) {
            return named;
        }
        Matcher parts = FRACTION.matcher(trimmed);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "“" + shown(trimmed) + "” is not a frame rate; write 24000/1001, 25 or 23.976");
        }
        return new FrameRate(whole(parts.group(1)), parts.group(2) == null ? 1 : whole(parts.group(2)));
    }

    /** Frames that timecode counts in one second: 24 for 24000/1001, 30 for 30000/1001. */
    public int nominalBase() {
        return Math.max(1, (int) ((2L * numerator + denominator) / (2L * denominator)));
    }

    /** Whether drop-frame counting exists for this rate: 30000/1001 and its multiples (SMPTE ST 12-1:2014, 5.2.2). */
    public boolean knowsDropFrame() {
        return denominator == 1_001 && numerator % 30_000 == 0;
    }

    /** When frame {@code frame} starts, counted from frame 0, rounded down to the nanosecond. */
    public Duration startOf(long frame) {
        BigInteger nanos = BigInteger.valueOf(frame)
                .multiply(BigInteger.valueOf(denominator))
                .multiply(BigInteger.valueOf(1_000_000_000L))
                .divide(BigInteger.valueOf(numerator));
        return Duration.ofNanos(nanos.longValueExact());
    }

    /** How a person reads it: "23.976", "25", "29.97". Never computed with. */
    public String label() {
        if (denominator == 1) {
            return Integer.toString(numerator);
        }
        long thousandths = (2_000L * numerator + denominator) / (2L * denominator);
        String digits = "%d.%03d".formatted(thousandths / 1_000, thousandths % 1_000);
        return digits.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** The form that is stored: "24000/1001" or "25/1". */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static int whole(String digits) {
        long value = Long.parseLong(digits);
        if (value > MOST) {
            throw new IllegalArgumentException(digits + " is too large for a frame rate");
        }
        return (int) value;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
