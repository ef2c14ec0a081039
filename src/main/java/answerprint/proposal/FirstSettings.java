package answerprint.proposal;

import answerprint.correction.Correction;
import answerprint.correction.KindSettings;
import answerprint.learning.Tastes;
import answerprint.production.ProductionId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The settings that a first version begins with: what the person turned, and where they turned nothing the strength that this
 * production's verdicts taught. Written out in the assignment, so that it renders the same when taste has moved on.
 */
@ApplicationScoped
class FirstSettings {
    private final Tastes tastes;

    FirstSettings(Tastes tastes) {
        this.tastes = tastes;
    }

    /** @param turned what the person turned; not changed */
    ObjectNode of(ProductionId production, Correction correction, ObjectNode turned) {
        ObjectNode settings = turned.deepCopy();
        if (!settings.has(KindSettings.STRENGTH)) {
            correction.settings().dial(KindSettings.STRENGTH).ifPresent(dial -> tastes.followed(production)
                    .strength(correction.kind().id())
                    .ifPresent(share -> settings.put(KindSettings.STRENGTH, dial.nearest(dial.initial() * share))));
        }
        return settings;
    }
}
