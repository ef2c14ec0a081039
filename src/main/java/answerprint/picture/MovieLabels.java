package answerprint.picture;

import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.util.Optional;

/**
 * What a delivered movie says about itself.
 *
 * @param start timecode of its first frame
 * @param reel letters, digits, dot, dash and underscore; anything else is replaced
 */
public record MovieLabels(PictureFormat format, FrameRate rate, Optional<Timecode> start, Optional<String> reel) {
    public MovieLabels {
        reel = reel.map(name -> name.replaceAll("[^A-Za-z0-9._-]", "_"))
                .map(name -> name.substring(0, Math.min(32, name.length())));
    }
}
