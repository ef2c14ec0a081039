package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSinks;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One movie of all delivered frames, and their mattes as EXR. A movie is one file: a run that was cut off makes
 * it anew, its mattes go on where they were.
 */
final class MovieFiles implements FrameFiles {
    private final DeliveredFrames part;
    private final String name;
    private final KeptFiles kept;
    private final FrameFiles mattes;
    private final @Nullable Path draft;
    private final @Nullable FrameSink sink;

    /**
     * @param name of the movie's file
     * @param mattes makes the mattes; closed with this
     */
    @SuppressWarnings("MustBeClosedChecker") // the sink is closed with this
    MovieFiles(
            DeliveredFrames part,
            DeliveredPlate plate,
            String name,
            KeptFiles kept,
            FrameFiles mattes,
            FrameSinks sinks,
            MovieCodec codec)
            throws IOException {
        this.part = part;
        this.name = name;
        this.kept = kept;
        this.mattes = mattes;
        if (kept.has(name)) {
            draft = null;
            sink = null;
        } else {
            draft = kept.draft();
            sink = sinks.movie(codec, draft, labels(part, plate));
        }
    }

    private static MovieLabels labels(DeliveredFrames part, DeliveredPlate plate) {
        FrameRate rate = plate.media().facts().rate();
        Optional<Timecode> start = plate.startTimecode().isEmpty()
                ? Optional.empty()
                : Optional.of(Timecode.parse(plate.startTimecode(), rate.nominalBase())
                        .plus(part.delivered().first()));
        return new MovieLabels(
                plate.media().format(), rate, start, Optional.of(plate.roll()).filter(roll -> !roll.isBlank()));
    }

    @Override
    public void frame(int n, Frame result, ChangedPixels changed) throws IOException {
        if (sink != null) {
            sink.write(result);
        }
        mattes.frame(n, result, changed);
    }

    @Override
    public void finish() throws IOException {
        if (sink != null && draft != null) {
            sink.commit();
            sink.close();
            kept.adopt(part.position(), name, DeliveredFile.MOVIE, draft);
        }
        mattes.finish();
    }

    @Override
    public void close() {
        mattes.close();
        if (sink != null) {
            sink.close();
        }
        if (draft != null) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw new UncheckedIOException("the draft of a movie could not be removed", e);
            }
        }
    }
}
