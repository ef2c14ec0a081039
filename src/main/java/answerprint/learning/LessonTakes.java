package answerprint.learning;

import answerprint.picture.MediaRef;
import answerprint.production.ProductionId;
import java.util.List;
import java.util.UUID;

/** The takes of a production as learning sees them. Asks nobody's permission: callers have. */
public interface LessonTakes {
    /** All takes that can be learned from, in the order they were shot. */
    List<LessonTake> of(ProductionId production);

    /**
     * One take.
     *
     * @param name as people say it: {@code 42A / 3}
     * @param sha256 of its file, or of its sequence's list
     * @param camera roll or model; {@code unknown} when ingest found none
     * @param setUp scene and set-up: {@code 42A}
     */
    record LessonTake(UUID take, String name, String sha256, String camera, String setUp, MediaRef media) {
        LearnedTake asLearned() {
            return new LearnedTake(take, name, sha256);
        }
    }
}
