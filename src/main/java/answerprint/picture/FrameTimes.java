package answerprint.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * When each frame is shown, in ticks of the track's time base, ascending; kept as runs of equal steps.
 *
 * <p>Text: "0+512x240" is 240 frames 512 ticks apart from 0; several runs are joined by commas.
 */
public final class FrameTimes {
    private record Run(long first, long step, int count, int from) {
        long of(int n) {
            return first + step * (n - from);
        }
    }

    private final List<Run> runs;
    private final int count;

    private FrameTimes(List<Run> runs) {
        this.runs = List.copyOf(runs);
        this.count = runs.isEmpty() ? 0 : runs.getLast().from() + runs.getLast().count();
    }

    /** Frames 0, 1, 2 … at ticks 0, 1, 2 …: an image sequence. */
    public static FrameTimes counted(int count) {
        return new FrameTimes(List.of(new Run(0, 1, count, 0)));
    }

    /** @param ticks ascending */
    public static FrameTimes of(long[] ticks) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < ticks.length) {
            long step = at + 1 < ticks.length ? ticks[at + 1] - ticks[at] : 1;
            int end = at + 1;
            while (end < ticks.length && ticks[end] - ticks[end - 1] == step) {
                end++;
            }
            runs.add(new Run(ticks[at], step, end - at, at));
            at = end;
        }
        return new FrameTimes(runs);
    }

    /** @throws IllegalArgumentException when the text is none of this class's */
    public static FrameTimes parse(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (String part : text.split(",", -1)) {
            String[] numbers = part.split("[+x]", -1);
            if (numbers.length != 3) {
                throw new IllegalArgumentException("not a table of frame times: " + part);
            }
            int count = Integer.parseInt(numbers[2]);
            runs.add(new Run(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), count, from));
            from = Math.addExact(from, count);
        }
        return new FrameTimes(runs);
    }

    public int count() {
        return count;
    }

    /** Ticks at which frame {@code n} is shown. */
    public long of(int n) {
        if (n < 0 || n >= count) {
            throw new IndexOutOfBoundsException("frame " + n + " of " + count);
        }
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).from() <= n) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return runs.get(low).of(n);
    }

    /** Whether all frames last equally long. */
    public boolean constant() {
        return runs.size() == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameTimes times && times.runs.equals(runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(run.first)
                    .append('+')
                    .append(run.step)
                    .append('x')
                    .append(run.count);
        }
        return text.toString();
    }
}
