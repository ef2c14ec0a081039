package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Lets someone else sign in one's role, by name and until a date, where the policy allows it; revocable at once. */
@ApplicationScoped
public class Delegating {
    private final Rows rows;
    private final ProductionAccess access;
    private final Ledger ledger;
    private final InstantSource clock;

    public Delegating(Rows rows, ProductionAccess access, Ledger ledger, InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return names the delegation, for revoking it */
    @Transactional
    public UUID delegate(ProductionId production, CrewRole role, CrewMemberId taker, Instant until) {
        Membership giver = access.require(production, Permission.GIVE_VERDICTS);
        if (!until.isAfter(clock.instant()) || taker.equals(giver.actor().id())) {
            throw Refused.badRequest("A delegation goes to someone else, until a date in the future.");
        }
        if (!giver.has(role)) {
            throw new Forbidden("You are not " + role.title() + " on this production.");
        }
        if (!rows.any(
                "select 1 from access_membership where production = ? and person = ? and role <> 'partner'",
                production.value(),
                taker.value())) {
            throw new NotFoundHere();
        }
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into review_delegation (id, production, role, giver, taker, until) values (?, ?, ?, ?, ?, ?)",
                id,
                production.value(),
                role.id(),
                giver.actor().id().value(),
                taker.value(),
                until);
        ledger.append(
                production,
                Entry.of(
                        LedgerAction.DELEGATED,
                        giver.actor(),
                        role,
                        "delegation:" + id,
                        Map.of("to", taker.toString(), "until", until.toString())));
        return id;
    }

    /** By the giver, or by who manages people. */
    @Transactional
    public void revoke(ProductionId production, UUID delegation) {
        Membership by = access.require(production, Permission.GIVE_VERDICTS);
        boolean mine = rows.any(
                "select 1 from review_delegation where id = ? and production = ? and (giver = ? or ?)",
                delegation,
                production.value(),
                by.actor().id().value(),
                by.allows(Permission.MANAGE_PEOPLE));
        if (!mine) {
            throw new NotFoundHere();
        }
        rows.run(
                "insert into review_delegation_revoked (delegation, person) values (?, ?) on conflict do nothing",
                delegation,
                by.actor().id().value());
        ledger.append(
                production,
                Entry.of(LedgerAction.DELEGATION_REVOKED, by.actor(), "delegation:" + delegation, Map.of()));
    }
}
