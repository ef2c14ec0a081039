package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Finds faces from the front and from both sides with the Haar cascades that come with OpenCV (Viola and Jones 2001), and with
 * an optional net beside them when one is switched on. For one thread.
 */
public final class FaceFinder {
    /** No frame is farther than five from one that was looked at (engine notes, G3). */
    private static final int EVERY = 10;

    /** Short proposals are looked at four times, so that one false alarm has neighbours that deny it. */
    private static final int LOOKS = 4;

    private static final int LEAST_EVERY = 3;

    private static final RecentLooks SEEN = new RecentLooks();

    /** Pixels of the small pictures; a smaller face is not found. */
    static final int SMALLEST = 22;

    /** How little is enough to call something a face. */
    public enum Eye {
        /** As sure as the detectors usually are. */
        SURE(1.2, 5),
        /** Rather one too many: for saying that a face was there before. */
        SUSPICIOUS(1.1, 2);

        private final double scale;
        private final int neighbours;

        Eye(double scale, int neighbours) {
            this.scale = scale;
            this.neighbours = neighbours;
        }
    }

    private final Optional<FaceNet> net;

    private FaceFinder(Optional<FaceNet> net) {
        this.net = net;
    }

    /** Faces are looked for on the first frame that changes, on every tenth after it (sooner in short ones), and on the last. */
    public static boolean looksAt(int n, int lookedLast, FrameRange frames) {
        return n - lookedLast >= Math.clamp(frames.count() / LOOKS, LEAST_EVERY, EVERY) || n == frames.last();
    }

    /** @throws IllegalStateException when a detector is not there; then nothing may count as free of faces */
    public static FaceFinder open(OptionalModels models) {
        Cascades.FRONT.ready();
        Cascades.SIDE.ready();
        return new FaceFinder(models.folder().flatMap(FaceNet::in));
    }

    /**
     * @param luma 32-bit float, 0..1
     * @param where to look
     * @return boxes in the coordinates of {@code luma}
     */
    public List<Region> find(Mat luma, Region where, Eye eye, Scratch scratch) {
        if (where.width() < SMALLEST || where.height() < SMALLEST) {
            return List.of();
        }
        Mat bits = scratch.mat(where.height(), where.width(), CvType.CV_8UC1);
        scratch.keep(luma.submat(where.rect())).convertTo(bits, CvType.CV_8UC1, 255);
        String look = "faces " + eye + (net.isPresent() ? " with a net" : "");
        return SEEN.of(look, bits, () -> find(bits, eye, scratch)).stream()
                .map(face -> moved(face, where))
                .toList();
    }

    /** @param bits 8-bit; changed */
    private List<Region> find(Mat bits, Eye eye, Scratch scratch) {
        List<Region> faces = new ArrayList<>();
        net.ifPresent(one -> faces.addAll(one.find(bits, eye, scratch)));
        Imgproc.equalizeHist(bits, bits);
        faces.addAll(detect(Cascades.FRONT, bits, eye, scratch));
        faces.addAll(detect(Cascades.SIDE, bits, eye, scratch));
        Mat mirrored = scratch.mat(bits.rows(), bits.cols(), CvType.CV_8UC1);
        Core.flip(bits, mirrored, 1);
        for (Region face : detect(Cascades.SIDE, mirrored, eye, scratch)) {
            faces.add(new Region(bits.cols() - face.right(), face.y(), face.width(), face.height()));
        }
        return faces;
    }

    private static Region moved(Region face, Region where) {
        return new Region(where.x() + face.x(), where.y() + face.y(), face.width(), face.height());
    }

    private static List<Region> detect(Cascades cascade, Mat bits, Eye eye, Scratch scratch) {
        return cascade.look(bits, eye.scale, eye.neighbours, SMALLEST, scratch);
    }
}
