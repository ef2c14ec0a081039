package answerprint.correction.deflicker;

import answerprint.correction.KindSettings;
import answerprint.correction.KindSettings.Dial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person may turn.
 *
 * @param strength share of the flicker that is taken out, 0..1
 * @param mode how finely it may differ over the picture
 */
record DeflickerSettings(double strength, Mode mode) {
    private static final String STRENGTH = "strength";
    private static final String MODE = "mode";

    /** On the dial in this order. */
    enum Mode {
        /** As fine as pays on blocks that were kept out of the fit. */
        AUTOMATIC,
        /** One value for picture and channels. */
        GLOBAL,
        /** One value per channel. */
        CHANNELS,
        /** A mesh over the picture. */
        LOCAL,
        /** The same everywhere, but by how bright a place is. */
        TONES;

        private static List<String> names() {
            return Arrays.stream(values())
                    .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    static final KindSettings DIALS =
            new KindSettings(1, List.of(new Dial(STRENGTH, 0, 100, 5, 100, "%"), Dial.choice(MODE, Mode.names())));

    static DeflickerSettings of(ObjectNode settings) {
        int mode = (int) Math.round(DIALS.value(settings, MODE));
        return new DeflickerSettings(DIALS.value(settings, STRENGTH) / 100, Mode.values()[mode]);
    }

    /** The same settings at three quarters of the strength. */
    static ObjectNode weaker(ObjectNode settings) {
        return settings.deepCopy().put(STRENGTH, 0.75 * DIALS.value(settings, STRENGTH));
    }

    static ObjectNode in(Mode mode, ObjectNode settings) {
        return settings.deepCopy().put(MODE, mode.ordinal());
    }
}
