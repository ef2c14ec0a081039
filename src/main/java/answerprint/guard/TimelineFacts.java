package answerprint.guard;

import answerprint.timeline.FrameRate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must not change however pixels do.
 *
 * @param frames how many
 * @param startTimecode of the first of these frames as written in the file, e.g. {@code 01:02:03;04}; empty when it has none
 * @param tags colour tags and attributes by name
 */
public record TimelineFacts(int frames, FrameRate rate, String startTimecode, Map<String, String> tags) {
    public TimelineFacts {
        tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
