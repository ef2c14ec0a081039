package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives and takes roles on a production; counts from the next call of the person. */
@ApplicationScoped
public class Crewing {
    private final Rows rows;
    private final ProductionAccess access;
    private final CrewJournal journal;
    private final InstantSource clock;

    public Crewing(Rows rows, ProductionAccess access, CrewJournal journal, InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives a role, or changes its end.
     *
     * @param until when it ends; a partner's must have an end
     */
    @Transactional
    public void give(ProductionId production, CrewMemberId person, CrewRole role, Optional<Instant> until) {
        Membership by = access.require(production, Permission.MANAGE_PEOPLE);
        if (!rows.any("select 1 from access_person where id = ? and disabled is null", person.value())) {
            throw new NotFoundHere();
        }
        if (role == CrewRole.PARTNER && until.isEmpty()) {
            throw Refused.rule("partner-needs-end", "A partner is let in until a date; say which.", Map.of());
        }
        if (until.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw Refused.rule("end-is-past", "The end of a membership lies in the future.", Map.of());
        }
        put(production, person, role, until.orElse(null), by.actor());
        journal.record(new CrewChange(
                production,
                CrewChange.What.ROLE_GIVEN,
                by.actor(),
                CrewChange.crew(person),
                Map.of("role", role.id(), "until", until.map(Instant::toString).orElse("open"))));
    }

    /** Takes a role; the last admin's stays. */
    @Transactional
    public void take(ProductionId production, CrewMemberId person, CrewRole role) {
        Membership by = access.require(production, Permission.MANAGE_PEOPLE);
        if (role == CrewRole.ADMIN && lastAdmin(production, person)) {
            throw Refused.rule("last-admin", "A production keeps one admin at least; name another first.", Map.of());
        }
        journal.record(new CrewChange(
                production,
                CrewChange.What.ROLE_TAKEN,
                by.actor(),
                CrewChange.crew(person),
                Map.of("role", role.id())));
        int taken = rows.run(
                "delete from access_membership where production = ? and person = ? and role = ?",
                production.value(),
                person.value(),
                role.id());
        if (taken == 0) {
            throw new NotFoundHere();
        }
        rows.run("""
                delete from access_share s where s.production = ? and s.person = ? and not exists (
                    select 1 from access_membership m where m.production = s.production and m.person = s.person)
                """, production.value(), person.value());
    }

    /** A founder's own first roles, before anybody could be asked. */
    void first(ProductionId production, Actor founder, CrewRole role) {
        put(production, founder.id(), role, null, founder);
    }

    private void put(ProductionId production, CrewMemberId person, CrewRole role, @Nullable Instant until, Actor by) {
        rows.run(
                """
                insert into access_membership (production, person, role, until, given_by) values (?, ?, ?, ?::timestamptz, ?)
                on conflict (production, person, role)
                    do update set until = excluded.until, given_by = excluded.given_by, given = clock_timestamp()
                """,
                production.value(),
                person.value(),
                role.id(),
                until,
                by.id().value());
    }

    private boolean lastAdmin(ProductionId production, CrewMemberId person) {
        return !rows.any(
                "select 1 from access_membership where production = ? and role = 'admin' and person <> ?",
                production.value(),
                person.value());
    }
}
