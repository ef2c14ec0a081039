package answerprint.learning.ui.learned;

import answerprint.learning.ReadingCost;
import answerprint.shell.Words;
import java.util.Locale;

/** What reading the takes cost one version, and what more of them would. */
final class CostWords {
    private CostWords() {}

    /** Two sentences; empty where it was not measured. */
    static String of(ReadingCost cost) {
        if (cost.hours() == 0) {
            return "";
        }
        String read = Words.of(
                "learned.cost.read",
                String.format(Locale.ROOT, "%,d", cost.read()),
                String.format(Locale.ROOT, "%,d", cost.frames()));
        String key = cost.knowsFurther() ? "learned.cost.further" : "learned.cost.any";
        return read + " " + Words.of(key, minutes(cost.minutesAnHour()));
    }

    private static String minutes(double minutes) {
        if (minutes < 0.95) {
            return Words.of("learned.cost.seconds", Math.max(1, Math.round(minutes * 60)));
        }
        long whole = Math.round(minutes);
        return Words.of(whole == 1 ? "learned.cost.minute" : "learned.cost.minutes", whole);
    }
}
