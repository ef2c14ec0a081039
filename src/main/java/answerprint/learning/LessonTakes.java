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
     * @param camera roll or model; {@link #UNKNOWN} when ingest found none
     * @param lens as the camera names it, with its focal length; empty when ingest found none
     * @param setUp scene and set-up: {@code 42A}
     */
    record LessonTake(
            UUID take,
            String name,
            String sha256,
            String camera,
            String lens,
            String setUp,
            MediaRef media,
            Filmstrip strip) {
        static final String UNKNOWN = "unknown";

        /** A take of which no lens is known and no strip was made. */
        public LessonTake(UUID take, String name, String sha256, String camera, String setUp, MediaRef media) {
            this(take, name, sha256, camera, "", setUp, media, Filmstrip.NONE);
        }

        LearnedTake asLearned() {
            return new LearnedTake(take, name, sha256);
        }

        /** Stands for the take in every choice by lot, whatever the order in which takes are listed. */
        String key() {
            return sha256 + " " + name;
        }

        /** Length in hours. */
        double hours() {
            var rate = media.facts().rate();
            return (double) media.count() * rate.denominator() / rate.numerator() / 3600;
        }
    }
}
