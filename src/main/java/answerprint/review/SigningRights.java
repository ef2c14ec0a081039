package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.Membership;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** In which roles someone may sign: those they hold, and one that was delegated to them by name until a date. */
@ApplicationScoped
class SigningRights {
    private final Rows rows;
    private final InstantSource clock;

    SigningRights(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How someone signs in a role. @param onBehalfOf who delegated it, if it was delegated */
    record Right(Optional<CrewMemberId> onBehalfOf) {}

    Optional<Right> of(Membership membership, CrewRole role, String kind, SignOffPolicy policy) {
        if (role == CrewRole.ADMIN) {
            return Optional.empty();
        }
        if (membership.has(role)) {
            return Optional.of(new Right(Optional.empty()));
        }
        boolean mayStandIn = membership.roles().stream().anyMatch(held -> policy.duty(kind, held) == Duty.MAY_DELEGATE);
        return mayStandIn ? giver(membership, role).map(giver -> new Right(Optional.of(giver))) : Optional.empty();
    }

    private Optional<CrewMemberId> giver(Membership membership, CrewRole role) {
        return rows
                .list(
                        """
                        select d.giver from review_delegation d
                        join access_membership m on m.production = d.production and m.person = d.giver and m.role = d.role
                        join access_person p on p.id = d.giver and p.disabled is null
                        left join review_delegation_revoked r on r.delegation = d.id
                        where d.production = ? and d.taker = ? and d.role = ? and d.until > ? and r.delegation is null
                          and (m.until is null or m.until > ?) order by d.at limit 1
                        """,
                        row -> new CrewMemberId(row.uuid("giver")),
                        membership.production().value(),
                        membership.actor().id().value(),
                        role.id(),
                        clock.instant(),
                        clock.instant())
                .stream()
                .findFirst();
    }
}
