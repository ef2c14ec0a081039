package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of versions: read, and inserted into once. Asks nobody for leave; its callers do. */
@ApplicationScoped
class VersionRows {
    private final Rows rows;

    VersionRows(Rows rows) {
        this.rows = rows;
    }

    Optional<ProposalVersion> find(ProposalId proposal, int number) {
        List<PermissionGiven> permissions = permissions(proposal, number);
        return rows.one(
                "select * from proposal_version where proposal = ? and number = ?",
                row -> read(row, permissions),
                proposal.value(),
                number);
    }

    List<ProposalVersion> of(ProposalId proposal) {
        List<Integer> numbers = rows.list(
                "select number from proposal_version where proposal = ? order by number",
                row -> row.number("number"),
                proposal.value());
        return numbers.stream()
                .map(number -> find(proposal, number).orElseThrow())
                .toList();
    }

    /** Inserts proposal and version; what is there already stays. @return whether the version is new */
    boolean insert(ProposeAsk ask, Made made, Instant now) {
        Assignment assignment = ask.assignment();
        rows.run(
                """
                insert into proposal (id, production, take, kind, first_frame, last_frame, title, asked_by, asked_by_name,
                                      created)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                ask.proposal().value(),
                ask.production().value(),
                assignment.take(),
                assignment.kind().id(),
                assignment.frames().first(),
                assignment.frames().last(),
                ask.title(),
                ask.askedBy().value(),
                ask.askedByName(),
                now);
        boolean inserted = insertVersion(ask, made, now) == 1;
        if (inserted) {
            made.plateCut()
                    .ifPresent(cut -> rows.run(
                            "insert into proposal_plate_cut (proposal, number, proxy) values (?, ?, ?)",
                            ask.proposal().value(),
                            ask.number(),
                            cut.sha256()));
        }
        return inserted;
    }

    Optional<MediaAddress> plateCut(ProposalId proposal, int number) {
        return rows.one(
                "select proxy from proposal_plate_cut where proposal = ? and number = ?",
                row -> new MediaAddress(row.text("proxy")),
                proposal.value(),
                number);
    }

    private int insertVersion(ProposeAsk ask, Made made, Instant now) {
        Evidence evidence = made.evidence();
        return rows.run(
                """
                insert into proposal_version (proposal, number, assignment, evidence, answers, standing, pack, proxy,
                    thumbnail_plate, thumbnail_result, change_lane, plate_sha256, result_sha256, evidence_sha256,
                    model_version, confidence, asked_by, asked_by_name, created)
                values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                ask.proposal().value(),
                ask.number(),
                EvidenceText.write(ask.assignment()),
                EvidenceText.write(evidence),
                EvidenceText.write(ask.answers()),
                Standing.after(evidence.guards()).id(),
                made.pack().sha256(),
                made.proxy().sha256(),
                made.thumbnailOfPlate().sha256(),
                made.thumbnailOfResult().sha256(),
                EvidenceText.write(made.changeLane()),
                evidence.plateSha256(),
                evidence.resultSha256(),
                evidence.sha256(),
                evidence.modelVersion(),
                evidence.confidence(),
                ask.askedBy().value(),
                ask.askedByName(),
                now);
    }

    private List<PermissionGiven> permissions(ProposalId proposal, int number) {
        return rows.list(
                "select * from proposal_permission where proposal = ? and number = ? order by at",
                row -> new PermissionGiven(
                        row.text("guard"),
                        CrewRole.of(row.text("role")),
                        new CrewMemberId(row.uuid("person")),
                        row.text("person_name"),
                        row.text("words"),
                        row.instant("at")),
                proposal.value(),
                number);
    }

    private static ProposalVersion read(Row row, List<PermissionGiven> permissions) throws SQLException {
        return new ProposalVersion(
                new ProposalId(row.uuid("proposal")),
                row.number("number"),
                EvidenceText.read(row.text("assignment"), Assignment.class),
                EvidenceText.read(row.text("evidence"), Evidence.class),
                List.of(EvidenceText.read(row.text("answers"), PointAnswer[].class)),
                permissions,
                new MediaAddress(row.text("pack")),
                new MediaAddress(row.text("proxy")),
                new MediaAddress(row.text("thumbnail_plate")),
                new MediaAddress(row.text("thumbnail_result")),
                EvidenceText.read(row.text("change_lane"), ChangeLane.class),
                row.text("plate_sha256"),
                row.text("result_sha256"),
                row.text("evidence_sha256"),
                new CrewMemberId(row.uuid("asked_by")),
                row.text("asked_by_name"),
                row.instant("created"));
    }
}
