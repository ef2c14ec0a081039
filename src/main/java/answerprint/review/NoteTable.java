package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.colour.LightingNote;
import answerprint.correction.ReasonCode;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of notes: inserted, read, never changed. */
@ApplicationScoped
class NoteTable {
    private static final String COLUMNS = """
            select n.*, n.drawing::text as drawing_text, n.lighting::text as lighting_text, p.name as person_name
            from review_note n join access_person p on p.id = n.person
            """;
    private final Rows rows;
    private final ObjectMapper json;

    NoteTable(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** A proposal's version that has notes. @param sent whether one of them was sent to the machine */
    record Discussed(ProposalId proposal, int version, boolean sent) {}

    Set<Discussed> discussed(ProductionId production) {
        return new HashSet<>(rows.list(
                "select proposal, version, bool_or(sent) as sent from review_note where production = ? group by 1, 2",
                row -> new Discussed(new ProposalId(row.uuid("proposal")), row.number("version"), row.yes("sent")),
                production.value()));
    }

    List<Note> of(ProposalId proposal) {
        return rows.list(
                COLUMNS + " where n.proposal = ? order by n.first_frame, n.at, n.id", this::read, proposal.value());
    }

    Optional<Note> byKey(ProductionId production, CrewMemberId person, String key) {
        return rows.one(
                COLUMNS + " where n.production = ? and n.person = ? and n.idempotency_key = ?",
                this::read,
                production.value(),
                person.value(),
                key);
    }

    /** @return false if this key had brought a note before */
    boolean insert(ProductionId production, NoteId id, NewNote note, CrewMemberId person) {
        return rows.run(
                        """
                        insert into review_note (id, production, proposal, version, person, role, first_frame, last_frame,
                            words, reasons, drawing, lighting, sent, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?) on conflict do nothing
                        """,
                        id.value(),
                        production.value(),
                        note.proposal().value(),
                        note.version(),
                        person.value(),
                        note.role().map(CrewRole::id).orElse(null),
                        note.frames().first(),
                        note.frames().last(),
                        note.words(),
                        note.reasons().stream().map(ReasonCode::id).toArray(String[]::new),
                        written(note.drawing()),
                        note.lighting().map(this::written).orElse(null),
                        note.send(),
                        note.idempotencyKey())
                == 1;
    }

    private Note read(Row row) throws SQLException {
        return new Note(
                new NoteId(row.uuid("id")),
                new ProposalId(row.uuid("proposal")),
                row.number("version"),
                new CrewMemberId(row.uuid("person")),
                row.text("person_name"),
                row.maybeText("role").map(CrewRole::of),
                new FrameRange(row.number("first_frame"), row.number("last_frame")),
                row.text("words"),
                row.texts("reasons").stream().map(ReasonCode::of).toList(),
                drawing(row.text("drawing_text")),
                row.maybeText("lighting_text").map(this::lighting),
                row.yes("sent"),
                Optional.empty(),
                row.instant("at"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A note cannot be written", cause);
        }
    }

    private List<NoteMark> drawing(String text) {
        try {
            return json.readValue(text, new TypeReference<List<NoteMark>>() {});
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored drawing cannot be read", cause);
        }
    }

    private LightingNote lighting(String text) {
        try {
            return json.readValue(text, LightingNote.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored light reading cannot be read", cause);
        }
    }

    static NoteId fresh() {
        return new NoteId(UUID.randomUUID());
    }
}
