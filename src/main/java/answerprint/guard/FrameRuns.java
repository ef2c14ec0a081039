package answerprint.guard;

import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects single frames and tells them as ranges, as crew write them. */
public final class FrameRuns {
    private final SortedSet<Integer> frames = new TreeSet<>();

    /** @param n ABS */
    public void add(int n) {
        frames.add(n);
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    public int count() {
        return frames.size();
    }

    public List<FrameRange> ranges() {
        List<FrameRange> ranges = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int n : frames) {
            if (from >= 0 && n != to + 1) {
                ranges.add(new FrameRange(from, to));
                from = n;
            } else if (from < 0) {
                from = n;
            }
            to = n;
        }
        if (from >= 0) {
            ranges.add(new FrameRange(from, to));
        }
        return ranges;
    }
}
