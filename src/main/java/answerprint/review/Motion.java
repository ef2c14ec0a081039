package answerprint.review;

import answerprint.access.CrewMemberId;
import java.time.Instant;

/** Someone put a proposal on hold, released it, took it out of the film or took it up again. The newest counts. */
public record Motion(What what, CrewMemberId person, String personName, String words, Instant at) {
    /** What was done. The ids are frozen. */
    public enum What {
        HELD("held"),
        RELEASED("released"),
        OMITTED("omitted"),
        REOPENED("reopened");

        private final String id;

        What(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** @throws IllegalArgumentException if no motion has this id */
        public static What of(String id) {
            for (What what : values()) {
                if (what.id.equals(id)) {
                    return what;
                }
            }
            throw new IllegalArgumentException(
                    "A proposal can be held, released, omitted or reopened, not “" + id + "”.");
        }
    }
}
