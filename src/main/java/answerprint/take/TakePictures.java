package answerprint.take;

import answerprint.storage.MediaAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows of a take.
 *
 * @param proxy MP4 for judging, one proxy frame for each frame of the take
 * @param poster JPEG of one frame
 * @param strip JPEG filmstrip: {@code tiles} pictures side by side
 */
public record TakePictures(
        MediaAddress proxy,
        @Nullable MediaAddress poster,
        @Nullable MediaAddress strip,
        int tiles) {}
