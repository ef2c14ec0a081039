package answerprint.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencv.objdetect.CascadeClassifier;

/** The cascades inside the OpenCV jar. */
final class Cascades {
    private static final String FOLDER = "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";

    private Cascades() {}

    /** @throws IllegalStateException when it is not there */
    static CascadeClassifier open(String name) {
        try (InputStream in = Cascades.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The face detector " + name + " is not in this build");
            }
            Path file = Files.createTempFile("faces", ".xml");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                CascadeClassifier cascade = new CascadeClassifier(file.toString());
                if (cascade.empty()) {
                    throw new IllegalStateException("The face detector " + name + " cannot be read");
                }
                return cascade;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
