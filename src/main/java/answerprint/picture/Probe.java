package answerprint.picture;

import answerprint.timeline.Timecode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about itself, read in the box without decoding its pictures.
 *
 * @param facts its frame times are those of the packets; decoding may find fewer
 * @param start timecode of frame 0, drop-frame as the timecode track says it
 * @param tags what the file's metadata says, keys in lower case, at most 200
 * @param warnings in the user's words
 */
public record Probe(
        MediaFacts facts, Optional<Timecode> start, boolean sound, Map<String, String> tags, List<String> warnings) {
    public Probe {
        tags = Map.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /** The first of these tags that is there and not blank. */
    public Optional<String> tag(String... keys) {
        for (String key : keys) {
            String value = tags.get(key);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }
}
