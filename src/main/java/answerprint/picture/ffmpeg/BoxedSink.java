package answerprint.picture.ffmpeg;

import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.UnreadableMedia;
import answerprint.picture.opencv.PixelLayout;
import answerprint.picture.opencv.RawPixels;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

/** Pipes 16-bit RGB to ffmpeg, which writes one file. */
final class BoxedSink implements FrameSink {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CPU = Duration.ofHours(6);

    private final Path file;
    private final PictureFormat format;
    private final BoxedProgram program;
    private final Scratch scratch;
    private final RawPixels pixels;
    private boolean committed;

    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // both are closed with this sink
    BoxedSink(Box box, Path file, PictureFormat format, List<String> words, PictureMemory memory) {
        this.file = file;
        this.format = format;
        this.scratch = new Scratch(memory);
        this.pixels = new RawPixels(PixelLayout.of("rgb48le"), format.width(), format.height(), scratch);
        this.program = box.start(BoxJob.of("ffmpeg", words, CPU).writing(file));
    }

    @Override
    public void write(Frame frame) {
        if (!frame.format().equals(format)) {
            throw new IllegalArgumentException("a frame of " + frame.format() + " for a movie of " + format);
        }
        Future<?> watch = program.watch(PATIENCE);
        try {
            pixels.write(frame, program.input());
        } catch (IOException e) {
            throw failed(e);
        } finally {
            watch.cancel(false);
        }
    }

    @Override
    public void commit() {
        try {
            program.input().close();
        } catch (IOException e) {
            throw failed(e);
        }
        int code = program.exit();
        if (code != 0) {
            throw new UnreadableMedia("The movie could not be written: " + program.reason(code) + ".");
        }
        committed = true;
    }

    private UnreadableMedia failed(IOException cause) {
        return new UnreadableMedia("The movie could not be written: " + program.reason(program.exit()) + ".", cause);
    }

    @Override
    public void close() {
        program.close();
        scratch.close();
        if (!committed) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
