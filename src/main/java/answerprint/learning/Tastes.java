package answerprint.learning;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.production.ProductionId;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what this production's verdicts taught. */
@ApplicationScoped
public class Tastes {
    private final TasteRows rows;
    private final ProductionAccess access;

    Tastes(TasteRows rows, ProductionAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** For the crew to read; partners and strangers are told that there is nothing. */
    public Taste of(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.taste(production);
    }

    /** For the machine's own orders and the order of a queue, which show nothing of it. */
    public Taste followed(ProductionId production) {
        return rows.taste(production);
    }
}
