package answerprint.ingest;

import answerprint.colour.Cdl;
import answerprint.interchange.Ale;
import answerprint.picture.Probe;
import answerprint.take.Origin;
import answerprint.take.Slate;
import answerprint.take.Take;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What logs and files say about shots, as notes of a take. */
final class ShotLog {
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|[_ -])(\\d{1,4}[A-Z]{0,3})[_ -]+(?:T|TK|TAKE)?0*(\\d{1,3})(?:[_ .-]|$)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})");

    private ShotLog() {}

    /** One line of a log. @param keys names by which files of this line may be known, in lower case without ending */
    record Line(List<String> keys, ShotNotes notes) {
        Line {
            keys = List.copyOf(keys);
        }
    }

    static List<Line> lines(Ale ale) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < ale.rows().size(); row++) {
            List<String> keys = new ArrayList<>();
            for (String column : List.of("Source File", "Name", "Source File Name", "Tape", "Clip Name")) {
                ale.cell(row, column)
                        .map(ShotLog::key)
                        .filter(key -> !key.isEmpty() && !keys.contains(key))
                        .ifPresent(keys::add);
            }
            if (!keys.isEmpty()) {
                lines.add(new Line(keys, notes(ale, row)));
            }
        }
        return lines;
    }

    /** How a file's name is compared: lower case, without folder and ending. */
    static String key(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return (dot > 0 ? last.substring(0, dot) : last).strip().toLowerCase(Locale.ROOT);
    }

    /** What the file says of itself and its name; a log's word comes before it. */
    static ShotNotes ofFile(Probe probe, String name) {
        String reel = probe.tag("reel_name", "reel", "com.apple.proapps.reel", "tape_name", "material_package_name")
                .orElse("");
        String camera = probe.tag(
                        "com.apple.quicktime.camera.identifier", "com.apple.quicktime.model", "model", "camera")
                .orElse("");
        String lens = probe.tag(
                        "com.apple.quicktime.camera.lens_model", "lens_type", "lens", "com.arri.camera.lensmodel")
                .orElse("");
        String roll = reel.matches("[A-Za-z]\\d{3}.*") ? reel.substring(0, 4) : "";
        Optional<Slate> slate = probe.tag("com.apple.proapps.scene", "scene")
                .map(scene ->
                        slate(scene, probe.tag("com.apple.proapps.shot", "take").orElse("")));
        return new ShotNotes(
                slate.or(() -> ofName(name)).orElse(null),
                false,
                new Origin(null, "", cut(roll), cut(reel), cut(camera), cut(lens)),
                null);
    }

    /** What is written about a take now, as notes. */
    static ShotNotes of(Take take) {
        boolean unslated = take.slate().equals(Slate.unslated(take.slate().take()));
        return new ShotNotes(unslated ? null : take.slate(), take.circled(), take.origin(), take.cdl());
    }

    private static ShotNotes notes(Ale ale, int row) {
        Slate slate = ale.cell(row, "Scene")
                .map(scene -> slate(scene, ale.cell(row, "Take").orElse("")))
                .orElse(null);
        Origin origin = new Origin(
                ale.cell(row, "Shoot Date", "Shooting Date", "Date")
                        .flatMap(ShotLog::day)
                        .orElse(null),
                text(ale, row, "Unit"),
                text(ale, row, "Camroll", "Camera Roll", "Cam Roll"),
                text(ale, row, "Tape", "Reel", "Reel Name"),
                both(
                        text(ale, row, "Camera", "Camera Model", "Cam"),
                        text(ale, row, "Camera Serial Number", "Camera SN", "Camera_sn")),
                both(text(ale, row, "Lens", "Lens Type", "Lens Model"), text(ale, row, "Focal Length")));
        return new ShotNotes(slate, ale.circled(row), origin, look(ale, row).orElse(null));
    }

    private static String text(Ale ale, int row, String... columns) {
        return cut(ale.cell(row, columns).orElse(""));
    }

    /** Two bodies of one model, or two focal lengths of one zoom, are learned apart. */
    private static String both(String name, String number) {
        return name.contains(number) ? name : cut(name + " " + number);
    }

    private static Slate slate(String scene, String take) {
        String plain = cut(scene);
        String shown = plain.substring(0, Math.min(60, plain.length())).strip();
        return shown.isEmpty() ? Slate.unslated(number(take)) : new Slate(shown, number(take));
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "").strip();
        return plain.substring(0, Math.min(120, plain.length()));
    }

    private static Optional<Cdl> look(Ale ale, int row) {
        try {
            return ale.cdl(row);
        } catch (RuntimeException e) { // a log with one bad look still names its takes
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException e) { // the next form may fit
                continue;
            }
        }
        return Optional.empty();
    }

    private static int number(String text) {
        Matcher digits = NUMBER.matcher(text);
        return digits.find() ? Math.min(9999, Integer.parseInt(digits.group(1))) : 0;
    }

    private static Optional<Slate> ofName(String name) {
        Matcher parts = NAMED.matcher(key(name));
        return parts.find()
                ? Optional.of(slate(parts.group(1).toUpperCase(Locale.ROOT), parts.group(2)))
                : Optional.empty();
    }
}
