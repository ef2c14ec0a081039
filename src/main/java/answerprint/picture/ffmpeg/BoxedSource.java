package answerprint.picture.ffmpeg;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.UnreadableMedia;
import answerprint.picture.opencv.PixelLayout;
import answerprint.picture.opencv.RawPixels;
import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** {@link FrameSource} that reads raw frames from ffmpeg's pipe; a jump starts ffmpeg again half a frame before. */
final class BoxedSource implements FrameSource {
    /** Reading over this many frames is cheaper than starting again. */
    private static final int SKIPPED_BY_READING = 12;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MediaRef media;
    private final MediaFacts facts;
    private final Box box;
    private final PixelLayout layout;
    private final Sequence shown;
    private final Scratch scratch;
    private final RawPixels pixels;
    private @Nullable BoxedProgram program;
    private int next;
    private int held = -1;

    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the scratch is closed with this source
    BoxedSource(MediaRef media, Box box, PictureMemory memory) {
        this.media = media;
        this.facts = media.facts();
        this.box = box;
        this.layout = PixelLayout.of(facts.pixels());
        this.shown = Sequence.of(media, box);
        this.scratch = new Scratch(memory);
        this.pixels = new RawPixels(layout, format().width(), format().height(), scratch);
    }

    @Override
    public PictureFormat format() {
        return facts.format();
    }

    @Override
    public FrameRate rate() {
        return facts.rate();
    }

    @Override
    public int count() {
        return facts.count();
    }

    @Override
    public void read(int n, Frame into) {
        if (n < 0 || n >= count()) {
            throw new IndexOutOfBoundsException("frame " + n + " of a take of " + count());
        }
        if (!into.format().equals(format())) {
            throw new IllegalArgumentException("a frame of " + format() + " does not fit into " + into.format());
        }
        if (held != n) {
            load(n);
        }
        pixels.unpack(into);
    }

    private void load(int n) {
        if (program == null || n < next || n > next + SKIPPED_BY_READING) {
            startAt(n);
        }
        while (held != n) {
            readNext();
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // closed at the next start or with this source
    private void startAt(int n) {
        stop();
        List<String> words = new ArrayList<>(Decoding.input(facts, box.rules().maxPixels(), n));
        words.addAll(List.of("-map", "0:" + facts.stream(), "-fps_mode", "passthrough"));
        words.addAll(List.of("-vf", Decoding.filter(facts, layout), "-f", "rawvideo", "pipe:1"));
        program = box.start(shown.shownTo(BoxJob.of("ffmpeg", words, cpu(count() - n))));
        next = n;
    }

    /** Generous: 4 s of processor time for a frame of 8 megapixels. */
    private Duration cpu(int frames) {
        double perFrame = 0.5 + 4.0 * format().width() * format().height() / 8_000_000;
        return Duration.ofSeconds(60 + (long) (perFrame * frames));
    }

    private void readNext() {
        BoxedProgram running = program;
        if (running == null) {
            throw new IllegalStateException("this source is closed");
        }
        held = -1;
        Future<?> watch = running.watch(PATIENCE);
        try {
            pixels.read(running.output());
            held = next++;
        } catch (EOFException e) {
            throw broken(running, e);
        } catch (IOException e) {
            throw broken(running, e);
        } finally {
            watch.cancel(false);
        }
    }

    private UnreadableMedia broken(BoxedProgram running, IOException cause) {
        int code = running.exit();
        String why = code == 0 && running.said().isEmpty() ? "the pictures end there" : running.reason(code);
        int frame = next;
        stop();
        return new UnreadableMedia("Frame " + frame + " of " + count() + " cannot be read: " + why + ".", cause);
    }

    private void stop() {
        if (program != null) {
            program.close();
            program = null;
        }
        held = -1;
    }

    @Override
    public void close() {
        stop();
        scratch.close();
        shown.close();
    }

    @Override
    public String toString() {
        return "source of " + media.count() + " frames";
    }
}
