package answerprint.correction.repair;

import answerprint.picture.Scratch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One recording that pixels may be borrowed from, with what is known of its frames. */
final class Lender {
    private static final int KEPT = 64;

    private final UUID take;
    private final Views views;
    private final Looks looks;
    private final Map<Integer, Landmarks> landmarks = new LinkedHashMap<>(16, 0.75f, true);

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

    Landmarks landmarks(int frame) {
        Landmarks known = landmarks.get(frame);
        if (known == null) {
            try (Scratch scratch = new Scratch(views.memory())) {
                known = Landmarks.of(look(frame), scratch);
            }
            landmarks.put(frame, known);
            if (landmarks.size() > KEPT) {
                landmarks.remove(landmarks.keySet().iterator().next());
            }
        }
        return known;
    }
}
