package answerprint.picture;

import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;
import java.nio.file.Path;

/** Makes media of frames, in the box. */
public interface FrameSinks {
    /** A proxy by {@link ProxyRecipe}, as ingest makes them, without sound. */
    @MustBeClosed
    FrameSink proxy(Path file, PictureFormat format, FrameRate rate);

    /** One movie file: timecode track, reel, colour tags of the encoding. */
    @MustBeClosed
    FrameSink movie(MovieCodec codec, Path file, MovieLabels labels);
}
