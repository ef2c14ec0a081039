package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.production.ProductionId;
import java.util.UUID;

/** What {@link LookThroughWork} is told. */
record LookThroughAsk(ProductionId production, UUID take, CrewMemberId askedBy, String askedByName) {
    static final String KIND = "look-through";

    /** The same for every look through a take: one at a time is enough. */
    static String effect(UUID take) {
        return KIND + "/" + take;
    }
}
