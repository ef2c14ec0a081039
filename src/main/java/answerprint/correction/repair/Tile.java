package answerprint.correction.repair;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;

/** A piece of the plate round a stretch of wire, with everything known about it. Planar floats, on the heap. */
final class Tile {
    static final int CORE = 96;
    static final int MARGIN = 32;

    /** The part whose holes this tile fills. */
    final Region core;
    /** The core and its surroundings. */
    final Region whole;

    final int width;
    final int height;
    final float[][] target;
    final boolean[] hole;
    /** Known pixels that are treated as a hole to learn what each method is worth here. */
    final boolean[] band;

    final List<Candidate> candidates = new ArrayList<>();

    Tile(Region core, Region whole, float[][] target, boolean[] hole, boolean[] band) {
        this.core = core;
        this.whole = whole;
        this.width = whole.width();
        this.height = whole.height();
        this.target = target;
        this.hole = hole;
        this.band = band;
    }

    int pixels() {
        return width * height;
    }

    /** How many pixels of the core's holes no candidate shows so far. */
    int uncovered() {
        int count = 0;
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] && inCore(i)) {
                boolean seen = false;
                for (int k = 0; k < candidates.size() && !seen; k++) {
                    seen = candidates.get(k).valid()[i] > 0.5f;
                }
                count += seen ? 0 : 1;
            }
        }
        return count;
    }

    boolean inCore(int i) {
        int x = whole.x() + i % width;
        int y = whole.y() + i / width;
        return x >= core.x() && y >= core.y() && x < core.x() + core.width() && y < core.y() + core.height();
    }

    /**
     * One idea of what lies behind the wire.
     *
     * @param source frame it comes from; −1 − k for the k-th frame that other takes lend; or {@link #SPATIAL}, {@link #LEARNED}
     * @param rgb planar
     * @param valid 0 where it shows nothing (outside its frame, or its own wire), 1 where it does
     * @param doubt how far forward and backward flow disagree, plate pixels
     */
    record Candidate(int source, float[][] rgb, float[] valid, float[] doubt) {
        static final int SPATIAL = Integer.MIN_VALUE;
        static final int LEARNED = Integer.MIN_VALUE + 1;

        /** Whether it is the picture of another frame. */
        boolean neighbour() {
            return source != SPATIAL && source != LEARNED;
        }

        /** Whether it is the picture of another take. */
        boolean otherTake() {
            return neighbour() && source < 0;
        }

        /** Which of the frames that other takes lend it is. */
        int number() {
            return -1 - source;
        }
    }
}
