package answerprint.ledger;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Reads the ledger for people who may. */
@ApplicationScoped
public class LedgerLines {
    private static final String LINES =
            "select seq, action, subject, at, body, prev, hash from ledger_entry where production = ? ";
    private final Rows rows;
    private final DataSource source;
    private final ProductionAccess access;

    public LedgerLines(Rows rows, DataSource source, ProductionAccess access) {
        this.rows = rows;
        this.source = source;
        this.access = access;
    }

    /** At most {@code limit} entries after a place, oldest first; from the start with 0. */
    public List<LedgerLine> after(ProductionId production, long seq, int limit) {
        access.require(production, Permission.SEE_LEDGER);
        return rows.list(
                LINES + "and seq > ? order by seq limit ?",
                LedgerLines::read,
                production.value(),
                seq,
                Math.clamp(limit, 1, 1000));
    }

    /** All entries about one subject, oldest first; the proof that a delivery carries. */
    public List<LedgerLine> about(ProductionId production, String subject) {
        access.require(production, Permission.SEE_LEDGER);
        return rows.list(LINES + "and subject = ? order by seq", LedgerLines::read, production.value(), subject);
    }

    /** Checks the production's whole chain. */
    public LedgerVerifier.Finding verify(ProductionId production) {
        access.require(production, Permission.SEE_LEDGER);
        try (Connection connection = source.getConnection()) {
            return new LedgerVerifier(connection).verify(production.value());
        } catch (SQLException cause) {
            throw new IllegalStateException("The ledger of production " + production + " could not be read", cause);
        }
    }

    private static LedgerLine read(Row row) throws SQLException {
        return new LedgerLine(
                row.longNumber("seq"),
                row.text("action"),
                row.text("subject"),
                row.instant("at"),
                new String(row.bytes("body"), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(row.bytes("prev")),
                HexFormat.of().formatHex(row.bytes("hash")));
    }
}
