package answerprint.proposal;

import answerprint.correction.CorrectionKind;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The titles of kinds as {@code messages.properties} has them. */
final class KindTitles {
    private KindTitles() {}

    /** @throws MissingResourceException when a kind was added without a title; its contract test says so first */
    static String of(CorrectionKind kind) {
        return ResourceBundle.getBundle("messages", Locale.ROOT).getString(kind.titleKey());
    }
}
