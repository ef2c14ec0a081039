package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * Names takes and proposals to partners until a date. That the thing exists in this production is checked by the feature
 * that offers it (take, proposal): a name of nothing opens nothing.
 */
@ApplicationScoped
public class Sharing {
    private final Rows rows;
    private final ProductionAccess access;
    private final CrewJournal journal;
    private final InstantSource clock;

    public Sharing(Rows rows, ProductionAccess access, CrewJournal journal, InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Names one thing to a partner, or changes until when. */
    @Transactional
    public void name(ProductionId production, CrewMemberId partner, Named kind, UUID subject, Instant until) {
        Membership by = access.require(production, Permission.MANAGE_PEOPLE);
        if (!until.isAfter(clock.instant())) {
            throw Refused.rule(
                    "end-is-past", "The date until which a partner may see something lies in the future.", Map.of());
        }
        if (!rows.any(
                "select 1 from access_membership where production = ? and person = ? and role = 'partner'",
                production.value(),
                partner.value())) {
            throw new NotFoundHere();
        }
        rows.run(
                """
                insert into access_share (production, person, kind, subject, until, given_by) values (?, ?, ?, ?, ?, ?)
                on conflict (production, person, kind, subject)
                    do update set until = excluded.until, given_by = excluded.given_by, given = clock_timestamp()
                """,
                production.value(),
                partner.value(),
                kind.id(),
                subject,
                until,
                by.actor().id().value());
        record(production, CrewChange.What.NAMED_TO_PARTNER, by, partner, kind, subject, until.toString());
    }

    /** Takes the name back at once. */
    @Transactional
    public void withdraw(ProductionId production, CrewMemberId partner, Named kind, UUID subject) {
        Membership by = access.require(production, Permission.MANAGE_PEOPLE);
        int withdrawn = rows.run(
                "delete from access_share where production = ? and person = ? and kind = ? and subject = ?",
                production.value(),
                partner.value(),
                kind.id(),
                subject);
        if (withdrawn == 0) {
            throw new NotFoundHere();
        }
        record(production, CrewChange.What.NAMING_WITHDRAWN, by, partner, kind, subject, "now");
    }

    private void record(
            ProductionId production,
            CrewChange.What what,
            Membership by,
            CrewMemberId partner,
            Named kind,
            UUID subject,
            String until) {
        journal.record(new CrewChange(
                production,
                what,
                by.actor(),
                CrewChange.crew(partner),
                Map.of("kind", kind.id(), "subject", subject.toString(), "until", until)));
    }
}
