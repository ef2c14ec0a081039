package answerprint.ingest;

import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.take.TakeId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Lines of logs by the names of the files they speak of, so that log and file may come in either order. */
@ApplicationScoped
class LogBook {
    private final Rows rows;
    private final ObjectMapper json;

    LogBook(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    void write(ProductionId production, ShotLog.Line line) {
        for (String key : line.keys()) {
            rows.run("""
                    insert into ingest_log_line (production, file_key, notes) values (?, ?, ?::jsonb)
                    on conflict (production, file_key) do update set notes = excluded.notes
                    """, production.value(), key, text(line.notes()));
        }
    }

    /** What a log says about the file of that name. */
    Optional<ShotNotes> about(ProductionId production, String fileName, String reel) {
        List<ShotNotes> found = rows.list(
                """
                select notes::text as notes from ingest_log_line where production = ? and file_key in (?, ?)
                order by (file_key = ?) desc limit 1
                """, this::read, production.value(), ShotLog.key(fileName), ShotLog.key(reel), ShotLog.key(fileName));
        return found.stream().findFirst();
    }

    /** Takes in use whose file's name is one of these keys. */
    List<TakeId> takesNamed(ProductionId production, List<String> keys) {
        return rows.list("""
                select id from take_take where production = ? and retired is null
                and lower(regexp_replace(file_name, '\\.[^.]*$', '')) = any (?)
                """, row -> new TakeId(row.uuid("id")), production.value(), keys.toArray(String[]::new));
    }

    private ShotNotes read(Row row) throws SQLException {
        try {
            return json.readValue(row.text("notes"), ShotNotes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a log line that this program wrote cannot be read", e);
        }
    }

    private String text(ShotNotes notes) {
        try {
            return json.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("notes of a take cannot be written as JSON", e);
        }
    }
}
