package answerprint.timeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Contiguous frames, both ends inclusive, as crew write them: "1001-1100" is one hundred frames.
 *
 * @param first first frame
 * @param last last frame, never before the first
 */
public record FrameRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9})(?:\\s*-\\s*(-?\\d{1,9}))?");

    public FrameRange {
        if (last < first) {
            throw new IllegalArgumentException("A range ends where it starts or later: " + first + "-" + last);
        }
    }

    /** The range that holds one frame. */
    public static FrameRange single(int frame) {
        return new FrameRange(frame, frame);
    }

    /** The frames 0 to {@code count}-1 of a take. */
    public static FrameRange ofCount(int count) {
        return new FrameRange(0, count - 1);
    }

    /**
     * Reads "1001-1100" or "1001".
     *
     * @throws IllegalArgumentException when the text is no range
     */
    public static FrameRange parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a frame range; write 1001-1100");
        }
        int first = Integer.parseInt(parts.group(1));
        return new FrameRange(first, parts.group(2) == null ? first : Integer.parseInt(parts.group(2)));
    }

    /** How many frames: 1001-1100 counts 100. */
    public int count() {
        return Math.toIntExact((long) last - first + 1);
    }

    public boolean contains(int frame) {
        return frame >= first && frame <= last;
    }

    public boolean contains(FrameRange other) {
        return other.first >= first && other.last <= last;
    }

    /** The frames that both have; empty when they do not meet. */
    public Optional<FrameRange> intersection(FrameRange other) {
        int from = Math.max(first, other.first);
        int to = Math.min(last, other.last);
        return from <= to ? Optional.of(new FrameRange(from, to)) : Optional.empty();
    }

    /** This range with {@code handles} more frames at both ends. */
    public FrameRange withHandles(int handles) {
        return new FrameRange(Math.subtractExact(first, handles), Math.addExact(last, handles));
    }

    /** The same frames, each number {@code by} higher. */
    public FrameRange shifted(int by) {
        return new FrameRange(Math.addExact(first, by), Math.addExact(last, by));
    }

    /** The nearest frame of this range. */
    public int clamp(int frame) {
        return Math.clamp(frame, first, last);
    }

    public IntStream frames() {
        return IntStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
