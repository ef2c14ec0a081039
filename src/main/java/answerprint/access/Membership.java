package answerprint.access;

import answerprint.production.ProductionId;
import java.util.Set;

/**
 * What someone is on one production at this moment.
 *
 * @param roles at least one, except for the machine, which has none and may do what was ordered
 */
public record Membership(ProductionId production, Actor actor, Set<CrewRole> roles) {
    public Membership {
        roles = Set.copyOf(roles);
    }

    public boolean has(CrewRole role) {
        return roles.contains(role);
    }

    /** Whether one is from another company and sees only what was named to one. */
    public boolean onlyPartner() {
        return roles.equals(Set.of(CrewRole.PARTNER));
    }

    /** Whether this membership, as far as roles go, holds the permission. */
    public boolean allows(Permission permission) {
        return actor.worker() || permission.heldByAny(roles);
    }
}
