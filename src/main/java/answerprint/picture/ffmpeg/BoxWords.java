package answerprint.picture.ffmpeg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns what FFmpeg says into the user's words. */
final class BoxWords {
    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry(
                    "moov atom not found", "the index (moov) is missing, so the file is cut off or was never finished"),
            Map.entry("protocol '", "it refers to something outside itself, which is never followed"),
            Map.entry("not on whitelist", "one of its codecs is not taken here"),
            Map.entry("picture size", "the picture size in its header is not possible"),
            Map.entry("exceeds specified max pixel count", "its pictures are larger than is allowed here"),
            Map.entry("error reading header", "the header is damaged"),
            Map.entry("could not find codec parameters", "the picture track does not say how it is coded"),
            Map.entry("cannot allocate memory", "it asks for more memory than is allowed"),
            Map.entry("decoder not found", "its codec is not taken here"),
            Map.entry("no decoder", "its codec is not taken here"),
            Map.entry("unknown decoder", "its codec is not taken here"),
            Map.entry("encrypted", "it is encrypted"),
            Map.entry("incomplete", "it is encrypted or cut off"),
            Map.entry("end of file", "it ends before the pictures begin"),
            Map.entry("truncat", "it is cut off"),
            Map.entry("partial file", "it is cut off"),
            Map.entry("unsupported", "it uses a feature that is not supported"),
            Map.entry("not implemented", "it uses a feature that is not supported"),
            Map.entry("error while decoding", "the pictures are damaged"),
            Map.entry("invalid nal", "the pictures are damaged"),
            Map.entry("invalid data found", "the data inside is damaged or is not what the file name says"));

    /**
     * Ends by a limit: a shell's 128 + signal (kill, processor time, file size), timeout's 124, and 255, by which ffmpeg
     * says that a signal stopped it.
     */
    private static final Set<Integer> LIMITS = Set.of(124, 137, 152, 153, 159, 255);

    /** What util-linux before 2.39 says, with code 1, when the first process inside was killed. */
    private static final String KILLED_INSIDE = "unshare: sigprocmask unblock failed";

    private BoxWords() {}

    static String reason(int code, List<String> said) {
        if (LIMITS.contains(code) || said.stream().anyMatch(line -> line.startsWith(KILLED_INSIDE))) {
            return "it used more time or memory than is allowed";
        }
        if (code >= 128 && code < 160) {
            return "it broke the program that reads it, which was walled in for that";
        }
        String all = String.join("\n", said).toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> all.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the data inside is damaged");
    }
}
