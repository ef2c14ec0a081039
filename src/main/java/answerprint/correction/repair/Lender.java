package answerprint.correction.repair;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One recording that pixels may be borrowed from, with what is known of its frames. */
final class Lender {
    private static final int KEPT = 64;

    private final UUID take;
    private final Views views;
    private final Looks looks;
    private final Map<Integer, SiftPoints> landmarks = new LinkedHashMap<>(16, 0.75f, true);

    Lender(UUID take, Views views) {
        this(take, views, new Looks(views));
    }

    Lender(UUID take, Views views, Looks looks) {
        this.take = take;
        this.views = views;
        this.looks = looks;
    }

    UUID take() {
        return take;
    }

    Views views() {
        return views;
    }

    Look look(int frame) {
        return looks.at(frame);
    }

    /** For frames too far apart to be tracked: points of the look outside its hole, in proxy pixels. */
    SiftPoints landmarks(int frame) {
        SiftPoints known = landmarks.get(frame);
        if (known == null) {
            try (Scratch scratch = new Scratch(views.memory())) {
                known = look(frame).landmarks(scratch);
            }
            landmarks.put(frame, known);
            if (landmarks.size() > KEPT) {
                landmarks.remove(landmarks.keySet().iterator().next());
            }
        }
        return known;
    }
}
