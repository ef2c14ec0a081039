package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;

/**
 * Finds faces from the front and from both sides with the Haar cascades that come with OpenCV (Viola and Jones 2001). For
 * one thread.
 */
public final class FaceFinder {
    private static final String FOLDER = "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";
    private static final double SCALE = 1.2;
    private static final int NEIGHBOURS = 5;
    /** No frame is farther than five from one that was looked at (engine notes, G3). */
    private static final int EVERY = 10;

    private static final int SMALLEST = 22;

    private final CascadeClassifier front;
    private final CascadeClassifier side;

    private FaceFinder(CascadeClassifier front, CascadeClassifier side) {
        this.front = front;
        this.side = side;
    }

    /** Faces are looked for on the first frame that changes, on every tenth after it, and on the last. */
    public static boolean looksAt(int n, int lookedLast, FrameRange frames) {
        return n - lookedLast >= EVERY || n == frames.last();
    }

    /** @throws IllegalStateException when the cascades are not there; then nothing may count as free of faces */
    public static FaceFinder open() {
        return new FaceFinder(cascade("haarcascade_frontalface_default.xml"), cascade("haarcascade_profileface.xml"));
    }

    private static CascadeClassifier cascade(String name) {
        try (InputStream in = FaceFinder.class.getResourceAsStream(FOLDER + name)) {
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

    /**
     * @param luma 32-bit float, 0..1
     * @param where to look
     * @return boxes in the coordinates of {@code luma}
     */
    List<Region> find(Mat luma, Region where, Scratch scratch) {
        if (where.width() < SMALLEST || where.height() < SMALLEST) {
            return List.of();
        }
        Mat bits = scratch.mat(where.height(), where.width(), CvType.CV_8UC1);
        scratch.keep(luma.submat(where.rect())).convertTo(bits, CvType.CV_8UC1, 255);
        Imgproc.equalizeHist(bits, bits);
        List<Region> faces = new ArrayList<>();
        detect(front, bits, false, where, faces, scratch);
        detect(side, bits, false, where, faces, scratch);
        Mat mirrored = scratch.mat(where.height(), where.width(), CvType.CV_8UC1);
        Core.flip(bits, mirrored, 1);
        detect(side, mirrored, true, where, faces, scratch);
        return faces;
    }

    private static void detect(
            CascadeClassifier cascade, Mat bits, boolean mirrored, Region where, List<Region> into, Scratch scratch) {
        MatOfRect found = scratch.keep(new MatOfRect());
        cascade.detectMultiScale(bits, found, SCALE, NEIGHBOURS, 0, new Size(SMALLEST, SMALLEST), new Size());
        for (Rect rect : found.toArray()) {
            int x = mirrored ? bits.cols() - rect.x - rect.width : rect.x;
            into.add(new Region(where.x() + x, where.y() + rect.y, rect.width, rect.height));
        }
    }
}
