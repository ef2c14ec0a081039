package answerprint.guard;

import answerprint.access.Membership;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Puts on file what a production is made for and what its performers agreed to: a new version, which holds from now on. */
@ApplicationScoped
public class Registering {
    private final Registers registers;
    private final Rows rows;
    private final ProductionAccess access;
    private final Ledger ledger;

    public Registering(Registers registers, Rows rows, ProductionAccess access, Ledger ledger) {
        this.registers = registers;
        this.rows = rows;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Sets the next version.
     *
     * @param seenVersion the version that the person changed; if someone else was faster, nothing is written
     */
    @Transactional
    public RegisterVersion set(ProductionId production, int seenVersion, Register register) {
        access.require(production, Permission.KEEP_CONSENTS);
        ledger.hold(production);
        Membership by = access.require(production, Permission.KEEP_CONSENTS);
        RegisterVersion before = registers.inForce(production);
        if (before.version() != seenVersion) {
            throw Refused.conflict(
                    "superseded",
                    "The register was changed meanwhile by " + before.setBy() + "; look at version " + before.version()
                            + " first.",
                    Map.of("version", before.version()));
        }
        rows.run(
                "insert into guard_register (production, version, body, set_by) values (?, ?, ?, ?)",
                production.value(),
                seenVersion + 1,
                Registers.body(register),
                by.actor().id().value());
        ledger.append(
                production,
                Entry.of(
                        LedgerAction.REGISTER_SET,
                        by.actor(),
                        "register:" + (seenVersion + 1),
                        Map.of("register", register.facts())));
        return registers.inForce(production);
    }
}
