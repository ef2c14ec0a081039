package answerprint.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one frame of a sequence: {@code day1/A012C001.01001.exr} is number 1001 of {@code day1/A012C001.#.exr}.
 *
 * @param sequence the path with {@code #} for the number, in lower case
 * @param title the name without number and ending, for people
 */
record FrameName(String sequence, int number, String title) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})(\\.[A-Za-z0-9]{2,5})");

    static Optional<FrameName> of(String path) {
        Matcher parts = NUMBERED.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String stem = parts.group(1);
        String name = stem.substring(stem.lastIndexOf('/') + 1).replaceAll("[._ -]+$", "");
        String folder = stem.contains("/") ? stem.substring(0, stem.lastIndexOf('/')) : "";
        String title = name.isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : name;
        return Optional.of(new FrameName(
                (stem + "#" + parts.group(3)).toLowerCase(Locale.ROOT),
                Integer.parseInt(parts.group(2)),
                title.isEmpty() ? "frames" : title));
    }
}
