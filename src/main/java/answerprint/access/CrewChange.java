package answerprint.access;

import answerprint.production.ProductionId;
import java.util.Map;

/**
 * Something about people changed on a production. {@code ledger} records it inside the same transaction, through
 * {@link CrewJournal}.
 */
public record CrewChange(ProductionId production, What what, Actor by, String subject, Map<String, ?> facts) {
    public CrewChange {
        facts = Map.copyOf(facts);
    }

    /** What changed. */
    public enum What {
        PRODUCTION_SET_UP,
        ROLE_GIVEN,
        ROLE_TAKEN,
        INVITED,
        NAMED_TO_PARTNER,
        NAMING_WITHDRAWN,
        PERSON_DISABLED
    }

    static String crew(CrewMemberId person) {
        return "crew:" + person;
    }
}
