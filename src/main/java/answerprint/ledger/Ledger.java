package answerprint.ledger;

import answerprint.access.CrewRole;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Writes the ledger, always inside the transaction that decides: both stand or neither.
 *
 * <p>{@link #hold} and {@link #append} lock the production's chain until that transaction ends, so decisions on one
 * production follow one another; what is read after either call is what the decision rests on.
 */
@ApplicationScoped
public class Ledger {
    private final Rows rows;

    public Ledger(Rows rows) {
        this.rows = rows;
    }

    /** Waits for decisions in flight on this production and keeps later ones waiting until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(ProductionId production) {
        rows.one("select lock_ledger(?) as seq", row -> row.longNumber("seq"), production.value());
    }

    /**
     * Appends one entry.
     *
     * @return its place in the production's chain, from 1, without gaps
     * @throws answerprint.rows.RowsFailed if the actor does not hold the role on the production at this moment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(ProductionId production, Entry entry) {
        Map<String, ?> facts = entry.facts();
        return rows.one(
                        "select append_ledger(?, ?, ?, ?, ?, ?) as seq",
                        row -> row.longNumber("seq"),
                        production.value(),
                        entry.action().id(),
                        entry.actor().id().value(),
                        entry.role().map(CrewRole::id).orElse(null),
                        entry.subject(),
                        CanonicalJson.of(facts))
                .orElseThrow();
    }
}
