package answerprint.correction.objectremoval;

import answerprint.correction.KindSettings;
import answerprint.correction.KindSettings.Dial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a person may turn.
 *
 * @param grow pixels by which the matte reaches beyond what was drawn, −4..20
 * @param soft pixels over which its edge fades outside that, 0.5..12
 * @param unseen whether pixels that no frame shows are filled from their surroundings; else they stay as they are
 */
record ObjectRemovalSettings(double grow, double soft, boolean unseen) {
    private static final String GROW = "grow";
    private static final String SOFT = "soft";
    private static final String UNSEEN = "unseen";

    static final KindSettings DIALS = new KindSettings(
            1,
            List.of(
                    new Dial(GROW, -4, 20, 0.5, 4, "px"),
                    new Dial(SOFT, 0.5, 12, 0.5, 2, "px"),
                    new Dial(UNSEEN, 0, 1, 1, 1, "")));

    ObjectRemovalSettings {
        if (!(grow >= -4 && grow <= 20 && soft >= 0.5 && soft <= 12)) {
            throw new IllegalArgumentException(
                    "A matte grows by -4 to 20 pixels and fades over 0.5 to 12, not " + grow + " and " + soft);
        }
    }

    static ObjectRemovalSettings of(ObjectNode settings) {
        return new ObjectRemovalSettings(
                DIALS.value(settings, GROW), DIALS.value(settings, SOFT), DIALS.value(settings, UNSEEN) >= 0.5);
    }

    /** The same settings with a matte wider by some pixels. */
    static ObjectNode grown(ObjectNode settings, double by) {
        ObjectNode next = settings.deepCopy();
        next.put(GROW, Math.clamp(DIALS.value(settings, GROW) + by, -4, 20));
        return next;
    }

    /** The same settings with a softer edge. */
    static ObjectNode softened(ObjectNode settings, double by) {
        ObjectNode next = settings.deepCopy();
        next.put(SOFT, Math.clamp(DIALS.value(settings, SOFT) + by, 0.5, 12));
        return next;
    }
}
