package answerprint.proposal;

import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSinks;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.PictureFormat;
import answerprint.timeline.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes how many frames it was given. */
final class CountingSinks implements FrameSinks {
    @Override
    public FrameSink proxy(Path file, PictureFormat format, FrameRate rate) {
        return new FrameSink() {
            private int frames;

            @Override
            public void write(Frame frame) {
                frames++;
            }

            @Override
            public void commit() {
                try {
                    Files.writeString(file, "proxy of " + frames);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public FrameSink movie(MovieCodec codec, Path file, MovieLabels labels) {
        throw new UnsupportedOperationException("not in this test");
    }
}
