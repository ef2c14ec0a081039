package answerprint.review;

import answerprint.access.Membership;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Changes the sign-off policy: a new version, which decides from now on and touches no earlier decision. */
@ApplicationScoped
public class PolicySetting {
    private final Policies policies;
    private final ProductionAccess access;
    private final Ledger ledger;
    private final Bulletins bulletins;

    public PolicySetting(Policies policies, ProductionAccess access, Ledger ledger, Bulletins bulletins) {
        this.policies = policies;
        this.access = access;
        this.ledger = ledger;
        this.bulletins = bulletins;
    }

    /**
     * Sets the next version.
     *
     * @param seenVersion the version that the person changed; if someone else was faster, nothing is written
     */
    @Transactional
    public PolicyVersion set(ProductionId production, int seenVersion, SignOffPolicy policy) {
        access.require(production, Permission.SET_POLICY);
        ledger.hold(production);
        Membership by = access.require(production, Permission.SET_POLICY);
        PolicyVersion before = policies.inForce(production);
        if (before.version() != seenVersion
                || !policies.write(
                        production, seenVersion + 1, policy, by.actor().id())) {
            throw Refused.conflict(
                    "superseded",
                    "The policy was changed meanwhile by " + before.setBy() + "; look at version " + before.version()
                            + " first.",
                    Map.of("version", before.version(), "sha256", before.sha256()));
        }
        PolicyVersion after = policies.inForce(production);
        ledger.append(
                production,
                Entry.of(
                        LedgerAction.POLICY_SET,
                        by.actor(),
                        "policy:" + after.version(),
                        Map.of("policy", policy.facts(), "sha256", after.sha256())));
        bulletins.post(production.value(), "verdict", "policy");
        return after;
    }
}
