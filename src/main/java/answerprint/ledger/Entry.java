package answerprint.ledger;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be written.
 *
 * @param role in which the actor decided, where a role decided
 * @param subject what it is about, such as {@code proposal:<uuid>}
 * @param facts names to text, whole numbers, booleans, or lists and maps of those; no fractions, so that the canonical
 *     bytes are the same everywhere
 */
public record Entry(LedgerAction action, Actor actor, Optional<CrewRole> role, String subject, Map<String, ?> facts) {
    public Entry {
        facts = Map.copyOf(facts);
    }

    /** An entry of a person or of the machine, in no particular role. */
    public static Entry of(LedgerAction action, Actor actor, String subject, Map<String, ?> facts) {
        return new Entry(action, actor, Optional.empty(), subject, facts);
    }

    /** An entry of a person who decided in a role. */
    public static Entry of(LedgerAction action, Actor actor, CrewRole role, String subject, Map<String, ?> facts) {
        return new Entry(action, actor, Optional.of(role), subject, facts);
    }
}
