package answerprint.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks and tells the database in plain SQL, inside the caller's transaction where there is one.
 *
 * <p>Values may be {@link UUID}, {@link String}, numbers, {@link Boolean}, {@link Instant}, {@code byte[]}, {@code UUID[]},
 * {@code String[]} and null.
 */
@ApplicationScoped
public class Rows {
    private final DataSource source;

    public Rows(DataSource source) {
        this.source = source;
    }

    /** All rows of the answer, in its order. */
    public <T> List<T> list(String sql, Row.Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet answer = statement.executeQuery()) {
            Row row = new Row(answer);
            List<T> all = new ArrayList<>();
            while (answer.next()) {
                all.add(reading.of(row));
            }
            return List.copyOf(all);
        } catch (SQLException cause) {
            throw new RowsFailed(sql, cause);
        }
    }

    /** The only row of the answer, or none. More than one is a bug of the query. */
    public <T> Optional<T> one(String sql, Row.Reading<T> reading, @Nullable Object... values) {
        List<T> all = list(sql, reading, values);
        if (all.size() > 1) {
            throw new IllegalStateException("One row was expected, " + all.size() + " came: " + sql);
        }
        return all.stream().findFirst();
    }

    /** Whether the answer has a row. */
    public boolean any(String sql, @Nullable Object... values) {
        return !list(sql, row -> true, values).isEmpty();
    }

    /** Runs an insert, update or delete; the answer is the count of rows it touched. */
    public int run(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException cause) {
            throw new RowsFailed(sql, cause);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, forDriver(connection, values[i]));
        }
        return statement;
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case null, default -> value;
        };
    }
}
