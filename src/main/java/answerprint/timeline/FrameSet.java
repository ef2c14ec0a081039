package answerprint.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several ranges with steps, as crew write them: "1001-1010x3,1200" is 1001, 1004, 1007, 1010, 1200.
 *
 * @param spans the ranges in the order they were written; frames may overlap and are then counted once
 */
public record FrameSet(List<Span> spans) {

    private static final int MOST_SPANS = 10_000;
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9})(?:-(-?\\d{1,9})(?:x(\\d{1,6}))?)?");

    /**
     * One range of which every {@code step}th frame counts, starting with its first.
     *
     * @param range where
     * @param step 1 or more
     */
    public record Span(FrameRange range, int step) {

        public Span {
            if (step < 1) {
                throw new IllegalArgumentException("A step is 1 or more, not " + step);
            }
        }

        boolean contains(int frame) {
            return range.contains(frame) && (frame - range.first()) % step == 0;
        }

        IntStream frames() {
            return IntStream.rangeClosed(0, (range.count() - 1) / step).map(i -> range.first() + i * step);
        }

        @Override
        public String toString() {
            return step == 1 ? range.toString() : range + "x" + step;
        }
    }

    public FrameSet {
        spans = List.copyOf(spans);
        if (spans.isEmpty() || spans.size() > MOST_SPANS) {
            throw new IllegalArgumentException("A frame set names 1 to " + MOST_SPANS + " ranges, not " + spans.size());
        }
    }

    public static FrameSet of(FrameRange range) {
        return new FrameSet(List.of(new Span(range, 1)));
    }

    /**
     * Reads "1001-1100x2,1200".
     *
     * @throws IllegalArgumentException when a part is no range or there are too many
     */
    public static FrameSet parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", MOST_SPANS + 1)) {
            spans.add(span(part.strip()));
        }
        return new FrameSet(spans);
    }

    public boolean contains(int frame) {
        return spans.stream().anyMatch(span -> span.contains(frame));
    }

    /** The frames, ascending, each once. */
    public IntStream frames() {
        return spans.stream().flatMapToInt(Span::frames).sorted().distinct();
    }

    public long count() {
        return spans.size() == 1 ? spans.getFirst().frames().count() : frames().count();
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }

    private static Span span(String part) {
        Matcher parts = FORM.matcher(part);
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + part + "” is not a frame range; write 1001-1100x2,1200");
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        int step = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return new Span(new FrameRange(first, last), step);
    }
}
