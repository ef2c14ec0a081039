package answerprint.ledger;

import answerprint.access.Actor;
import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Productions and people as rows, for plain tests. */
public final class CrewFixture {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private final Rows rows;

    public CrewFixture(Rows rows) {
        this.rows = rows;
    }

    public ProductionId production(String title) {
        UUID id = UUID.randomUUID();
        rows.run("insert into production_production (id, title, alias) values (?, ?, 'ALIAS')", id, title);
        return new ProductionId(id);
    }

    public Actor person(String name) {
        UUID id = UUID.randomUUID();
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@example.test";
        rows.run("insert into access_person (id, name, email) values (?, ?, ?)", id, name, email);
        return Actor.person(new CrewMemberId(id), name);
    }

    public Actor member(ProductionId production, String name, CrewRole... roles) {
        Actor actor = person(name);
        for (CrewRole role : roles) {
            join(production, actor, role, FAR);
        }
        return actor;
    }

    public void join(ProductionId production, Actor actor, CrewRole role, Instant until) {
        rows.run(
                "insert into access_membership (production, person, role, until, given_by) values (?, ?, ?, ?, ?)",
                production.value(),
                actor.id().value(),
                role.id(),
                until,
                CrewMemberId.MACHINE.value());
    }

    public void name(ProductionId production, Actor partner, String kind, UUID subject, Instant until) {
        rows.run(
                "insert into access_share (production, person, kind, subject, until, given_by) values (?, ?, ?, ?, ?, ?)",
                production.value(),
                partner.id().value(),
                kind,
                subject,
                until,
                CrewMemberId.MACHINE.value());
    }
}
