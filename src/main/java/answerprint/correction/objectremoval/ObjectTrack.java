package answerprint.correction.objectremoval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where one object is, frame by frame, and on which frames that is not known. */
final class ObjectTrack {
    private final boolean shadow;
    private final TreeMap<Integer, Outline> outlines = new TreeMap<>();
    private final TreeSet<Integer> unsure = new TreeSet<>();
    private final TreeSet<Integer> gone = new TreeSet<>();

    ObjectTrack(boolean shadow) {
        this.shadow = shadow;
    }

    boolean shadow() {
        return shadow;
    }

    void at(int frame, Outline outline, boolean sure) {
        outlines.put(frame, outline);
        if (!sure) {
            unsure.add(frame);
        }
    }

    void gone(int frame) {
        gone.add(frame);
    }

    Optional<Outline> outline(int frame) {
        return Optional.ofNullable(outlines.get(frame));
    }

    /** Whether it is known where the object is on this frame, or that it is not there. */
    boolean known(int frame) {
        return gone.contains(frame) || (outlines.containsKey(frame) && !unsure.contains(frame));
    }

    /** Share of the frames first..last on which the object was followed, 0..1. */
    double followed(int first, int last) {
        int sure = 0;
        for (int n = first; n <= last; n++) {
            sure += known(n) ? 1 : 0;
        }
        return sure / (double) (last - first + 1);
    }

    /** First frames of the stretches within first..last on which the object was lost: where to draw it again. */
    List<Integer> drawAgainAt(int first, int last) {
        List<Integer> starts = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            if (!known(n) && (n == first || known(n - 1))) {
                starts.add(n);
            }
        }
        return starts;
    }
}
