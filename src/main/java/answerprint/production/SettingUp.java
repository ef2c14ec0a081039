package answerprint.production;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Sets up a production, still without people. Called by {@code access.Founding}, which checks who may and makes the
 * founder its first member in the same transaction.
 */
@ApplicationScoped
public class SettingUp {
    private final Rows rows;
    private final Productions productions;

    public SettingUp(Rows rows, Productions productions) {
        this.rows = rows;
        this.productions = productions;
    }

    /** The new production as it stands in the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Production create(NewProduction wanted) {
        ProductionId id = new ProductionId(UUID.randomUUID());
        rows.run(
                "insert into production_production (id, title, alias, sample) values (?, ?, ?, ?)",
                id.value(),
                wanted.title(),
                wanted.alias(),
                wanted.sample());
        return productions.find(id).orElseThrow();
    }
}
