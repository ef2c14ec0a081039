package answerprint.review;

import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.proposal.Proposing;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.Takes;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the newest versions of proposals as review needs them, one statement for a whole production. */
@ApplicationScoped
class DocketRows implements Docket {
    private static final String NEWEST = """
            select p.id, p.production, p.take, p.kind, p.first_frame, p.last_frame, v.number, v.plate_sha256,
                   v.result_sha256, v.evidence_sha256, v.standing, (v.evidence -> 'guards')::text as guards,
                   array(select g.guard from proposal_permission g where g.proposal = v.proposal and g.number = v.number)
                       as permitted
            from proposal p join lateral (
                select * from proposal_version n where n.proposal = p.id order by n.number desc limit 1) v on true
            """;
    private final Rows rows;
    private final ObjectMapper json;
    private final Takes takes;
    private final Proposing proposing;

    DocketRows(Rows rows, ObjectMapper json, Takes takes, Proposing proposing) {
        this.rows = rows;
        this.json = json;
        this.takes = takes;
        this.proposing = proposing;
    }

    @Override
    public Optional<UnderReview> find(ProposalId proposal) {
        return rows.one(NEWEST + " where p.id = ?", this::read, proposal.value());
    }

    @Override
    public List<UnderReview> in(ProductionId production) {
        return rows.list(
                NEWEST + " where p.production = ? order by p.created desc, p.id desc", this::read, production.value());
    }

    @Override
    public void revise(UnderReview proposal, List<GivenVerdict> asking, List<Note> notes) {
        Take take = takes.behind(new TakeId(proposal.take()), proposal.id().value());
        proposing.revise(
                proposal.id(), new RevisionPoints(take.width(), take.height()).of(proposal.frames(), asking, notes));
    }

    @Override
    public List<Answered> answeredIn(ProposalId proposal) {
        List<Answered> answered = new ArrayList<>();
        rows.list(
                        """
                        select v.number, a ->> 'note' as note from proposal_version v
                        cross join lateral jsonb_array_elements(v.answers) a
                        where v.proposal = ? and (a ->> 'answered')::boolean order by v.number""",
                        row -> new Answered(new NoteId(UUID.fromString(row.text("note"))), row.number("number")),
                        proposal.value())
                .forEach(answered::add);
        return List.copyOf(answered);
    }

    private UnderReview read(Row row) throws SQLException {
        boolean stopped = row.text("standing").equals("stopped");
        return new UnderReview(
                new ProposalId(row.uuid("id")),
                new ProductionId(row.uuid("production")),
                row.uuid("take"),
                row.text("kind"),
                new FrameRange(row.number("first_frame"), row.number("last_frame")),
                row.number("number"),
                row.text("plate_sha256"),
                row.text("result_sha256"),
                row.text("evidence_sha256"),
                !stopped,
                heldBecause(row.text("guards"), new HashSet<>(row.texts("permitted"))));
    }

    /** What the guards say that nobody has permitted; a guard that passed says nothing. */
    private String heldBecause(String guards, Set<String> permitted) {
        List<String> said = new ArrayList<>();
        for (JsonNode report : tree(guards)) {
            boolean passed = report.path("outcome").asText().equals("pass");
            if (!passed && !permitted.contains(report.path("guard").asText())) {
                said.add(report.path("words").asText());
            }
        }
        return String.join(" ", said);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored evidence cannot be read", cause);
        }
    }
}
