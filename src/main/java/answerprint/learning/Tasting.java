package answerprint.learning;

import answerprint.access.CurrentActor;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** Lets verdicts teach the order of the queue and first strengths, when someone switched that on; erases what they taught. */
@ApplicationScoped
public class Tasting {
    private final TasteRows rows;
    private final ProductionAccess access;
    private final CurrentActor current;
    private final Ledger ledger;
    private final Bulletins bulletins;
    private final InstantSource clock;

    Tasting(
            TasteRows rows,
            ProductionAccess access,
            CurrentActor current,
            Ledger ledger,
            Bulletins bulletins,
            InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.current = current;
        this.ledger = ledger;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** From now on verdicts teach, or no longer do; what was taught is kept and followed only while it is on. */
    @Transactional
    public void turn(ProductionId production, boolean on) {
        access.require(production, Permission.TEACH);
        if (rows.on(production) == on) {
            return;
        }
        rows.turn(production, on, current.require().name(), clock.instant());
        told(production, LedgerAction.TASTE_TURNED, Map.of("on", on));
    }

    /** Erases for good what verdicts taught; the verdicts themselves stand. */
    @Transactional
    public void forget(ProductionId production) {
        access.require(production, Permission.TEACH);
        int erased = rows.forget(production);
        if (erased > 0) {
            told(production, LedgerAction.TASTE_FORGOTTEN, Map.of("verdicts", erased));
        }
    }

    /**
     * Keeps what a verdict says, if that is switched on; called inside the verdict's own transaction.
     *
     * @param example asked for only while it is on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ProductionId production, Supplier<TasteExample> example) {
        if (rows.on(production)) {
            rows.keep(example.get(), clock.instant());
        }
    }

    private void told(ProductionId production, LedgerAction action, Map<String, Object> facts) {
        ledger.append(production, Entry.of(action, current.require(), "taste:" + production, facts));
        bulletins.post(production.value(), Learning.TOPIC, production.toString());
    }
}
