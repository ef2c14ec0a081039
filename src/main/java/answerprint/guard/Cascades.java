package answerprint.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.opencv.objdetect.CascadeClassifier;

/**
 * One of the cascades inside the OpenCV jar. Reading one takes longer than many a look with it, so that it is kept, and lent to
 * one look at a time. For any thread.
 */
final class Cascades {
    /** Faces from the front. */
    static final Cascades FRONT = new Cascades("haarcascade_frontalface_default.xml");
    /** Faces that look to one side. */
    static final Cascades SIDE = new Cascades("haarcascade_profileface.xml");

    private static final String FOLDER = "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";

    private final String file;
    private final Deque<CascadeClassifier> idle = new ConcurrentLinkedDeque<>();

    private Cascades(String file) {
        this.file = file;
    }

    /** @throws IllegalStateException when it is not there */
    void ready() {
        look(any -> {});
    }

    /** @throws IllegalStateException when it is not there */
    void look(Consumer<CascadeClassifier> with) {
        CascadeClassifier kept = idle.poll();
        CascadeClassifier cascade = kept == null ? read() : kept;
        try {
            with.accept(cascade);
        } finally {
            idle.push(cascade);
        }
    }

    private CascadeClassifier read() {
        try (InputStream in = Cascades.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The face detector " + file + " is not in this build");
            }
            Path copy = Files.createTempFile("faces", ".xml");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                CascadeClassifier cascade = new CascadeClassifier(copy.toString());
                if (cascade.empty()) {
                    throw new IllegalStateException("The face detector " + file + " cannot be read");
                }
                return cascade;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
