package answerprint.rows;

import java.sql.SQLException;
import java.util.Objects;

/** The database refused or could not be asked. The SQL text is named, never the values. */
public final class RowsFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String state;

    RowsFailed(String sql, SQLException cause) {
        super("The database did not do: " + sql.strip().replaceAll("\\s+", " "), cause);
        this.state = Objects.requireNonNullElse(cause.getSQLState(), "");
    }

    /** Whether a unique key or another constraint was in the way (SQLSTATE class 23). */
    public boolean constraintWasInTheWay() {
        return state.startsWith("23");
    }

    /** Whether the role lacks the right (SQLSTATE 42501). */
    public boolean denied() {
        return "42501".equals(state);
    }
}
