package answerprint.correction.denoise;

import answerprint.correction.KindSettings;
import answerprint.correction.KindSettings.Dial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a person may turn.
 *
 * @param strength share of the noise that is taken out, 0..1
 * @param grain share of the grey grain taken out that is given back, 0 (policy: off) .. 1; coloured noise is never given back
 */
record DenoiseSettings(double strength, double grain) {
    private static final String STRENGTH = "strength";
    private static final String GRAIN = "grain";

    static final KindSettings DIALS =
            new KindSettings(1, List.of(new Dial(STRENGTH, 0, 100, 5, 50, "%"), new Dial(GRAIN, 0, 100, 5, 50, "%")));

    static DenoiseSettings of(ObjectNode settings) {
        return new DenoiseSettings(DIALS.value(settings, STRENGTH) / 100, DIALS.value(settings, GRAIN) / 100);
    }

    static ObjectNode weaker(ObjectNode settings) {
        return settings.deepCopy().put(STRENGTH, 0.75 * DIALS.value(settings, STRENGTH));
    }

    static ObjectNode stronger(ObjectNode settings) {
        return settings.deepCopy().put(STRENGTH, Math.min(100, 1.25 * DIALS.value(settings, STRENGTH)));
    }

    /** A quarter of all grain more is given back. */
    static ObjectNode grainier(ObjectNode settings) {
        return settings.deepCopy().put(GRAIN, Math.min(100, DIALS.value(settings, GRAIN) + 25));
    }
}
