package answerprint.shell.parts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the pages write them: "14 Jul 2026, 09:30 UTC". */
public final class Day {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Day() {}

    public static String of(Instant at) {
        return DATE.format(at);
    }

    public static String andTime(Instant at) {
        return TIME.format(at);
    }
}
