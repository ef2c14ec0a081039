package answerprint.correction.deflicker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was left of blocks that were held out, on every fourth frame, and how much of each frame could be followed. */
final class Foretelling {
    private static final int TRIED = 4;
    private static final double BLIND = 0.5;

    private final AreaErrors none = new AreaErrors();
    private final AreaErrors left = new AreaErrors();
    private final double[] seen;
    private int frames = 1;
    private int tried;
    private long blocks;

    /** @param count of all frames */
    Foretelling(int count) {
        seen = new double[count];
    }

    /** Goes on to the next frame. @return whether it is one to be foretold */
    boolean next(LightSamples samples) {
        seen[frames] = samples.seen();
        boolean now = frames++ % TRIED == 1;
        if (now) {
            tried++;
            blocks += samples.count() / 2;
        }
        return now;
    }

    /** To be filled with what is left of held-out blocks when nothing is foretold. */
    AreaErrors none() {
        return none;
    }

    /** To be filled with what is left of held-out blocks. */
    AreaErrors left() {
        return left;
    }

    /** Blocks that were held out, over all frames tried. */
    long blocks() {
        return blocks;
    }

    /** Blocks held out of one frame, on average. */
    double blocksOfAFrame() {
        return (double) blocks / Math.max(1, tried);
    }

    /** Frames of which hardly anything can be carried on from their neighbours, on either side: burnt out, or black. */
    List<Integer> blind() {
        double[] sorted = Arrays.copyOfRange(seen, 1, Math.max(2, frames));
        Arrays.sort(sorted);
        double least = BLIND * sorted[sorted.length / 2];
        List<Integer> blind = new ArrayList<>();
        for (int t = 1; t + 1 < frames; t++) {
            if (seen[t] < least && seen[t + 1] < least) {
                blind.add(t);
            }
        }
        return blind;
    }
}
