package answerprint.correction.cleanup;

import answerprint.correction.KindSettings;
import answerprint.correction.KindSettings.Dial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a person may turn.
 *
 * @param sensitivity for dust and scratches, 0.5..2: at 2 what stands out half as much is taken too
 * @param grow pixels by which a matte is wider than what was found, 0..6
 * @param strength of what is taken off rather than replaced (lens dirt, rolling bands, row noise, banding, jitter), 0 nothing .. 1 all
 */
record CleanupSettings(double sensitivity, double grow, double strength) {
    private static final String SENSITIVITY = "sensitivity";
    private static final String GROW = "grow";
    private static final String STRENGTH = "strength";

    static final KindSettings DIALS = new KindSettings(
            1,
            List.of(
                    new Dial(SENSITIVITY, 0.5, 2, 0.1, 1, ""),
                    new Dial(GROW, 0, 6, 0.5, 1, "px"),
                    new Dial(STRENGTH, 0, 1, 0.05, 1, "")));

    static CleanupSettings of(ObjectNode settings) {
        return new CleanupSettings(
                DIALS.value(settings, SENSITIVITY), DIALS.value(settings, GROW), DIALS.value(settings, STRENGTH));
    }

    static ObjectNode moreSensitive(ObjectNode settings, double times) {
        ObjectNode next = settings.deepCopy();
        next.put(SENSITIVITY, Math.clamp(DIALS.value(settings, SENSITIVITY) * times, 0.5, 2));
        return next;
    }

    static ObjectNode weaker(ObjectNode settings, double by) {
        ObjectNode next = settings.deepCopy();
        next.put(STRENGTH, Math.clamp(DIALS.value(settings, STRENGTH) - by, 0, 1));
        return next;
    }

    static ObjectNode grown(ObjectNode settings, double by) {
        ObjectNode next = settings.deepCopy();
        next.put(GROW, Math.clamp(DIALS.value(settings, GROW) + by, 0, 6));
        return next;
    }
}
