package answerprint.production;

import answerprint.rows.Row;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads productions by id, without asking who asks: that is {@code access.ProductionAccess}, which every feature calls
 * first. A list for a person comes from {@code access.MyProductions}.
 */
@ApplicationScoped
public class Productions {
    private static final String COLUMNS = "select id, title, alias, sample, created from production_production ";
    private final Rows rows;

    public Productions(Rows rows) {
        this.rows = rows;
    }

    public Optional<Production> find(ProductionId id) {
        return rows.one(COLUMNS + "where id = ?", Productions::read, id.value());
    }

    /** Those of the given ids that exist, by title. */
    public List<Production> among(List<ProductionId> ids) {
        return rows.list(COLUMNS + "where id = any(?) order by lower(title), id", Productions::read, (Object)
                ids.stream().map(ProductionId::value).toArray(UUID[]::new));
    }

    /** The try-out production, if it was set up. */
    public Optional<Production> sample() {
        return rows.list(COLUMNS + "where sample order by created limit 1", Productions::read).stream()
                .findFirst();
    }

    /** The production that a person at the machine means by its id, alias or title; the oldest where two share a title. */
    public Optional<Production> named(String text) {
        return rows
                .list(
                        COLUMNS
                                + "where id::text = ? or lower(alias) = lower(?) or lower(title) = lower(?) order by created limit 1",
                        Productions::read,
                        text,
                        text,
                        text)
                .stream()
                .findFirst();
    }

    private static Production read(Row row) throws SQLException {
        return new Production(
                new ProductionId(row.uuid("id")),
                row.text("title"),
                row.text("alias"),
                row.yes("sample"),
                row.instant("created"));
    }
}
