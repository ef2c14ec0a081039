package answerprint.guard;

import java.util.Set;

/**
 * A performer's consent as it stands on file. What is not named is not allowed.
 *
 * @param performer by name
 * @param allowed ids of the kinds of correction that may alter this performer's likeness
 */
public record Consent(String performer, Set<String> allowed) {
    public Consent {
        allowed = Set.copyOf(allowed);
    }
}
