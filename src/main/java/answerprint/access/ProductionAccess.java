package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The wall between productions: asked first by every public method of every gerund and every reader that serves people.
 *
 * <p>Reads the database each time, so that a change of membership applies to the next call. A stranger, and a partner
 * beyond what was named to them, are told {@link NotFoundHere}; a member of the crew who lacks a right is told
 * {@link Forbidden}.
 */
@ApplicationScoped
public class ProductionAccess {
    private final Rows rows;
    private final CurrentActor current;
    private final InstantSource clock;

    public ProductionAccess(Rows rows, CurrentActor current, InstantSource clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /** The whole production is asked for; partners never hold that. */
    public Membership require(ProductionId production, Permission permission) {
        Membership membership = membership(production);
        if (membership.onlyPartner()) {
            throw new NotFoundHere();
        }
        return allowed(membership, permission);
    }

    /** One take is asked for: by a member of the crew, or by a partner to whom it was named. */
    public Membership requireTake(ProductionId production, UUID take, Permission permission) {
        return requireNamed(production, Named.TAKE, take, permission);
    }

    /** One proposal is asked for: by a member of the crew, or by a partner to whom it was named. */
    public Membership requireProposal(ProductionId production, UUID proposal, Permission permission) {
        return requireNamed(production, Named.PROPOSAL, proposal, permission);
    }

    /** How much of the production the current actor sees, for lists. A stranger is told {@link NotFoundHere}. */
    public Sight sight(ProductionId production) {
        Membership membership = membership(production);
        return membership.onlyPartner()
                ? new Sight.Named(namedTo(membership, Named.TAKE), namedTo(membership, Named.PROPOSAL))
                : new Sight.Whole();
    }

    /** What the current actor is on this production. A stranger is told {@link NotFoundHere}. */
    public Membership membership(ProductionId production) {
        Actor actor = current.require();
        if (actor.worker()) {
            return new Membership(production, actor, Set.of());
        }
        Set<CrewRole> roles = new HashSet<>(rows.list(
                """
                select m.role from access_membership m join access_person p on p.id = m.person
                where m.production = ? and m.person = ? and p.disabled is null and (m.until is null or m.until > ?)
                """,
                row -> CrewRole.of(row.text("role")),
                production.value(),
                actor.id().value(),
                clock.instant()));
        if (roles.isEmpty()) {
            throw new NotFoundHere();
        }
        return new Membership(production, actor, roles);
    }

    private Membership requireNamed(ProductionId production, Named kind, UUID subject, Permission permission) {
        Membership membership = membership(production);
        if (membership.onlyPartner()
                && !(membership.allows(permission) && namedTo(membership, kind).contains(subject))) {
            throw new NotFoundHere();
        }
        return allowed(membership, permission);
    }

    private static Membership allowed(Membership membership, Permission permission) {
        if (!membership.allows(permission)) {
            throw Forbidden.lacking(permission);
        }
        return membership;
    }

    private Set<UUID> namedTo(Membership membership, Named kind) {
        return Set.copyOf(rows.list(
                "select subject from access_share where production = ? and person = ? and kind = ? and until > ?",
                row -> row.uuid("subject"),
                membership.production().value(),
                membership.actor().id().value(),
                kind.id(),
                clock.instant()));
    }
}
