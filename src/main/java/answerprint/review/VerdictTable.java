package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.correction.ReasonCode;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of verdicts, motions and delegations: inserted, read, never changed. */
@ApplicationScoped
class VerdictTable {
    private static final String COLUMNS = """
            select v.*, p.name as person_name from review_verdict v join access_person p on p.id = v.person
            """;
    private static final String MOTIONS = """
            select distinct on (m.proposal) m.*, p.name as person_name
            from review_motion m join access_person p on p.id = m.person
            """;
    private final Rows rows;

    VerdictTable(Rows rows) {
        this.rows = rows;
    }

    /** A verdict with the fingerprint of the request that brought it. */
    record Kept(GivenVerdict verdict, String request) {}

    Optional<Kept> byKey(ProductionId production, String key) {
        return rows.one(
                COLUMNS + " where v.production = ? and v.idempotency_key = ?",
                row -> new Kept(read(row), row.text("request_sha256")),
                production.value(),
                key);
    }

    List<GivenVerdict> on(ProposalId proposal, int version) {
        return rows.list(
                COLUMNS + " where v.proposal = ? and v.version = ? order by v.place",
                VerdictTable::read,
                proposal.value(),
                version);
    }

    List<GivenVerdict> ofAllVersions(ProposalId proposal) {
        return rows.list(
                COLUMNS + " where v.proposal = ? order by v.version, v.place", VerdictTable::read, proposal.value());
    }

    List<GivenVerdict> in(ProductionId production) {
        return rows.list(
                COLUMNS + " where v.production = ? order by v.proposal, v.version, v.place",
                VerdictTable::read,
                production.value());
    }

    /** @return false if a constraint says that someone was faster; nothing is written then */
    boolean insert(
            ProductionId production,
            UUID id,
            NewVerdict given,
            int place,
            CrewMemberId person,
            @Nullable CrewMemberId onBehalfOf,
            int policyVersion,
            String request,
            long ledgerSeq) {
        Seen seen = given.seen();
        return rows.run(
                        """
                        insert into review_verdict (id, production, proposal, version, place, role, person, on_behalf_of,
                            verdict, reasons, words, seen_plate, seen_result, seen_evidence, policy_version, seen_policy,
                            idempotency_key, request_sha256, ledger_seq)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        id,
                        production.value(),
                        given.proposal().value(),
                        seen.version(),
                        place,
                        given.role().id(),
                        person.value(),
                        onBehalfOf == null ? null : onBehalfOf.value(),
                        given.verdict().id(),
                        given.verdict().reasonCodes().stream()
                                .map(ReasonCode::id)
                                .toArray(String[]::new),
                        given.verdict().words(),
                        seen.plate(),
                        seen.result(),
                        seen.evidence(),
                        policyVersion,
                        seen.policy(),
                        given.idempotencyKey(),
                        request,
                        ledgerSeq)
                == 1;
    }

    Optional<Motion> motion(ProposalId proposal) {
        return rows.one(
                MOTIONS + " where m.proposal = ? order by m.proposal, m.id desc",
                VerdictTable::readMotion,
                proposal.value());
    }

    record MotionOf(ProposalId proposal, Motion motion) {}

    List<MotionOf> motions(ProductionId production) {
        return rows.list(
                MOTIONS + " where m.production = ? order by m.proposal, m.id desc",
                row -> new MotionOf(new ProposalId(row.uuid("proposal")), readMotion(row)),
                production.value());
    }

    void move(ProductionId production, ProposalId proposal, Motion.What what, CrewMemberId person, String words) {
        rows.run(
                "insert into review_motion (production, proposal, motion, person, words) values (?, ?, ?, ?, ?)",
                production.value(),
                proposal.value(),
                what.id(),
                person.value(),
                words);
    }

    private static Motion readMotion(Row row) throws SQLException {
        return new Motion(
                Motion.What.of(row.text("motion")),
                new CrewMemberId(row.uuid("person")),
                row.text("person_name"),
                row.text("words"),
                row.instant("at"));
    }

    private static GivenVerdict read(Row row) throws SQLException {
        return new GivenVerdict(
                row.uuid("id"),
                new ProposalId(row.uuid("proposal")),
                row.number("version"),
                row.number("place"),
                CrewRole.of(row.text("role")),
                new CrewMemberId(row.uuid("person")),
                row.text("person_name"),
                row.maybeUuid("on_behalf_of").map(CrewMemberId::new),
                row.text("verdict"),
                row.texts("reasons").stream().map(ReasonCode::of).toList(),
                row.text("words"),
                row.number("policy_version"),
                row.longNumber("ledger_seq"),
                row.instant("at"));
    }
}
