package answerprint.correction.wireremoval;

import answerprint.correction.KindSettings;
import answerprint.correction.KindSettings.Dial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a person may turn.
 *
 * @param grow pixels by which the matte is wider than the wire was measured, −2..10
 * @param learned whether the production's own repair net may take part, where it proves better
 */
record WireRemovalSettings(double grow, boolean learned) {
    private static final String GROW = "grow";
    private static final String LEARNED = "learned";

    static final KindSettings DIALS =
            new KindSettings(1, List.of(new Dial(GROW, -2, 10, 0.5, 0.5, "px"), new Dial(LEARNED, 0, 1, 1, 1, "")));

    WireRemovalSettings {
        if (!(grow >= -2 && grow <= 10)) {
            throw new IllegalArgumentException("A matte grows by -2 to 10 pixels, not " + grow);
        }
    }

    static WireRemovalSettings of(ObjectNode settings) {
        return new WireRemovalSettings(DIALS.value(settings, GROW), DIALS.value(settings, LEARNED) >= 0.5);
    }

    /** The same settings with a matte wider by some pixels. */
    static ObjectNode grown(ObjectNode settings, double by) {
        ObjectNode next = settings.deepCopy();
        next.put(GROW, Math.clamp(DIALS.value(settings, GROW) + by, -2, 10));
        return next;
    }
}
