package answerprint.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row of an answer, read by column name. Lent to a {@link Reading} for the length of one call. */
public final class Row {
    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    public UUID uuid(String column) throws SQLException {
        return answer.getObject(column, UUID.class);
    }

    public Optional<UUID> maybeUuid(String column) throws SQLException {
        return Optional.ofNullable(answer.getObject(column, UUID.class));
    }

    public String text(String column) throws SQLException {
        return answer.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(answer.getString(column));
    }

    /** The elements of a {@code text[]} column. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) answer.getArray(column).getArray());
    }

    public int number(String column) throws SQLException {
        return answer.getInt(column);
    }

    public Optional<Integer> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(answer.getObject(column, Integer.class));
    }

    public long longNumber(String column) throws SQLException {
        return answer.getLong(column);
    }

    public boolean yes(String column) throws SQLException {
        return answer.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return answer.getBytes(column);
    }

    public Instant instant(String column) throws SQLException {
        return answer.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(answer.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Makes the caller's record of one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }
}
