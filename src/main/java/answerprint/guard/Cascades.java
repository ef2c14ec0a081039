package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Size;
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
        idle.push(taken());
    }

    /**
     * What looks like the cascade's thing, boxes of {@code bits}.
     *
     * @param bits CV_8UC1
     * @param scale by how much each round looks for larger ones
     * @param neighbours finds beside each other that make one
     * @param least the smallest side that is looked for
     * @throws IllegalStateException when it is not there
     */
    List<Region> look(Mat bits, double scale, int neighbours, int least, Scratch scratch) {
        MatOfRect found = scratch.keep(new MatOfRect());
        CascadeClassifier cascade = taken();
        try {
            cascade.detectMultiScale(bits, found, scale, neighbours, 0, new Size(least, least), new Size());
        } finally {
            Reference.reachabilityFence(cascade);
            idle.push(cascade);
        }
        return found.toList().stream().map(Region::of).toList();
    }

    private CascadeClassifier taken() {
        CascadeClassifier kept = idle.poll();
        return kept == null ? read() : kept;
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
