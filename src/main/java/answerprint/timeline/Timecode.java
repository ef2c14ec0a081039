package answerprint.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment in hours, minutes, seconds and frames, kept as what it is counted from.
 *
 * <p>Frame number, base and drop flag stand apart and nothing is guessed: 01:00:00;00 at base 30 is frame 107 892, and
 * 01:00:00:00 is frame 108 000. Counting wraps at 24 hours.
 *
 * @param frame frames since 00:00:00:00, 0 up to the frames of one day (exclusive)
 * @param base frames that a second counts, 1 to 240: 24 for 23.976
 * @param dropFrame whether numbers are skipped (SMPTE ST 12-1:2014, 5.2.2); only for multiples of 30
 */
public record Timecode(int frame, int base, boolean dropFrame) implements Comparable<Timecode> {

    private static final Pattern FORM = Pattern.compile("(\\d{2})[:;](\\d{2})[:;](\\d{2})([:;.,])(\\d{2,3})");

    public Timecode {
        if (base < 1 || base > 240) {
            throw new IllegalArgumentException("Timecode counts 1 to 240 frames a second, not " + base);
        }
        if (dropFrame && base % 30 != 0) {
            throw new IllegalArgumentException("Drop-frame exists for base 30 and its multiples, not for " + base);
        }
        if (frame < 0 || frame >= framesInDay(base, dropFrame)) {
            throw new IllegalArgumentException("Frame " + frame + " lies outside the 24 hours of a timecode");
        }
    }

    /** Frame {@code frame} of the day, wrapped into 24 hours; may be negative. */
    public static Timecode ofFrame(long frame, int base, boolean dropFrame) {
        return new Timecode((int) Math.floorMod(frame, (long) framesInDay(base, dropFrame)), base, dropFrame);
    }

    /**
     * Reads HH:MM:SS:FF; a last mark of {@code ;} (or {@code ,}) means drop-frame.
     *
     * @throws IllegalArgumentException when the text is no timecode of that base, or a number that drop-frame skips
     */
    public static Timecode parse(String text, int base) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + shown(text) + "” is not a timecode; write HH:MM:SS:FF");
        }
        boolean drop = parts.group(4).equals(";") || parts.group(4).equals(",");
        int hours = Integer.parseInt(parts.group(1));
        int minutes = Integer.parseInt(parts.group(2));
        int seconds = Integer.parseInt(parts.group(3));
        int frames = Integer.parseInt(parts.group(5));
        if (hours > 23 || minutes > 59 || seconds > 59 || frames >= base) {
            throw new IllegalArgumentException("“" + shown(text) + "” is not a time of day at base " + base);
        }
        return counted(hours * 60 + minutes, seconds, frames, base, drop);
    }

    /** The timecode {@code frames} later (earlier when negative). */
    public Timecode plus(long frames) {
        return ofFrame(frame + frames, base, dropFrame);
    }

    /** Frames from {@code earlier} to this one, negative when this one comes first. */
    public int framesSince(Timecode earlier) {
        if (earlier.base != base || earlier.dropFrame != dropFrame) {
            throw new IllegalArgumentException("Timecodes of different counting cannot be subtracted");
        }
        return frame - earlier.frame;
    }

    public int hours() {
        return numbered() / (base * 3_600);
    }

    public int minutes() {
        return numbered() / (base * 60) % 60;
    }

    public int seconds() {
        return numbered() / base % 60;
    }

    public int frames() {
        return numbered() % base;
    }

    @Override
    public int compareTo(Timecode other) {
        return Integer.compare(framesSince(other), 0);
    }

    /** HH:MM:SS:FF, last mark {@code ;} when drop-frame. */
    @Override
    public String toString() {
        return "%02d:%02d:%02d%s%02d".formatted(hours(), minutes(), seconds(), dropFrame ? ";" : ":", frames());
    }

    private static Timecode counted(int minutes, int seconds, int frames, int base, boolean drop) {
        int dropped = drop ? droppedEachMinute(base) : 0;
        if (drop && minutes % 10 != 0 && seconds == 0 && frames < dropped) {
            throw new IllegalArgumentException("Drop-frame counting skips that number; it names no frame");
        }
        int skipped = dropped * (minutes - minutes / 10);
        return new Timecode((minutes * 60 + seconds) * base + frames - skipped, base, drop);
    }

    /** The frame number with the skipped numbers put back, so that plain division gives the digits. */
    private int numbered() {
        if (!dropFrame) {
            return frame;
        }
        int dropped = droppedEachMinute(base);
        int tenMinutes = base * 600 - dropped * 9;
        int minute = base * 60 - dropped;
        int rest = frame % tenMinutes;
        int skippedMinutes = rest < dropped ? 0 : (rest - dropped) / minute;
        return frame + dropped * (9 * (frame / tenMinutes) + skippedMinutes);
    }

    private static int droppedEachMinute(int base) {
        return base / 15;
    }

    private static int framesInDay(int base, boolean drop) {
        int all = base * 86_400;
        return drop ? all - droppedEachMinute(base) * (24 * 60 - 24 * 6) : all;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
