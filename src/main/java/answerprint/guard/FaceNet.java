package answerprint.guard;

import answerprint.guard.FaceFinder.Eye;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.FaceDetectorYN;

/**
 * YuNet (Wu, Peng, Yu 2023) by OpenCV's {@code FaceDetectorYN}: an optional net, off unless its folder is named. Its input is a
 * suspect at a score of 0.2, and a face at 0.5 (engine notes, G4).
 */
final class FaceNet {
    private static final float LEAST = 0.2f;
    private static final float SURE = 0.5f;
    private static final float OVERLAP = 0.3f;
    private static final int MOST = 100;
    private static final int SCORE = 14;
    private static final int VALUES = 15;
    private static final int SIDE = 32;

    private final FaceDetectorYN net;

    private FaceNet(FaceDetectorYN net) {
        this.net = net;
    }

    /** The net in this folder, or none. @throws IllegalStateException when there is one and it cannot be read */
    static Optional<FaceNet> in(Path folder) {
        return file(folder).map(FaceNet::read);
    }

    /** The last of its files by name. */
    static Optional<Path> file(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().startsWith("yunet_n"))
                    .filter(file -> file.getFileName().toString().endsWith(".onnx"))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaceNet read(Path file) {
        try {
            return new FaceNet(FaceDetectorYN.create(
                    file.toString(), "", new Size(10.0 * SIDE, 10.0 * SIDE), LEAST, OVERLAP, MOST));
        } catch (CvException e) {
            throw new IllegalStateException("The face detector " + file + " cannot be read", e);
        }
    }

    /** @param grey 8 bits */
    List<Region> find(Mat grey, Eye eye, Scratch scratch) {
        Mat colour = scratch.empty();
        Imgproc.cvtColor(grey, colour, Imgproc.COLOR_GRAY2BGR);
        Mat found = scratch.empty();
        try {
            net.setInputSize(new Size(grey.cols(), grey.rows()));
            net.detect(colour, found);
        } finally {
            Reference.reachabilityFence(net);
        }
        List<Region> faces = new ArrayList<>();
        float[] line = new float[VALUES];
        for (int i = 0; i < found.rows(); i++) {
            found.get(i, 0, line);
            if (line[SCORE] >= (eye == Eye.SURE ? SURE : LEAST) && line[2] >= 1 && line[3] >= 1) {
                faces.add(new Region((int) line[0], (int) line[1], (int) line[2], (int) line[3]));
            }
        }
        return faces;
    }
}
