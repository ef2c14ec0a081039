package answerprint.guard;

import answerprint.guard.FaceFinder.Eye;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.HOGDescriptor;

/**
 * Finds people by their faces and by their outline (histograms of gradients, Dalal and Triggs 2005, whose weights come with
 * OpenCV). For one thread.
 */
public final class PersonFinder {
    private static final double SURE = 0.4;
    private static final double SUSPICIOUS = -0.1;
    private static final int WINDOW = 64;
    /** A place of at most so many pixels is looked at twice as large: people in it are smaller than the detector's window. */
    private static final long SMALL = 640L * 360 / 4;

    private static final RecentLooks SEEN = new RecentLooks();

    private final FaceFinder faces;
    private final HOGDescriptor outline = new HOGDescriptor();
    private boolean taught;

    private PersonFinder(FaceFinder faces) {
        this.faces = faces;
    }

    /** @throws IllegalStateException when a detector is not there; then nobody was looked for */
    public static PersonFinder open(OptionalModels models) {
        return new PersonFinder(FaceFinder.open(models));
    }

    /** Faces and whole bodies, as boxes in the coordinates of {@code luma}. */
    public List<Region> find(Mat luma, Region where, Eye eye, Scratch scratch) {
        List<Region> found = new ArrayList<>(faces(luma, where, eye, scratch));
        found.addAll(bodies(luma, where, eye, scratch));
        return found;
    }

    /** Faces as boxes in the coordinates of {@code luma}. */
    public List<Region> faces(Mat luma, Region where, Eye eye, Scratch scratch) {
        return faces.find(luma, where, eye, scratch);
    }

    /** Whole bodies as boxes in the coordinates of {@code luma}. */
    public List<Region> bodies(Mat luma, Region where, Eye eye, Scratch scratch) {
        double zoom = where.area() <= SMALL ? 2 : 1;
        if (where.width() * zoom < WINDOW || where.height() * zoom < 2 * WINDOW) {
            return List.of();
        }
        Mat bits = scratch.mat(where.height(), where.width(), CvType.CV_8UC1);
        scratch.keep(luma.submat(where.rect())).convertTo(bits, CvType.CV_8UC1, 255);
        return SEEN.of("bodies " + eye, bits, () -> bodies(bits, zoom, eye, scratch)).stream()
                .map(body -> new Region(where.x() + body.x(), where.y() + body.y(), body.width(), body.height()))
                .toList();
    }

    private List<Region> bodies(Mat bits, double zoom, Eye eye, Scratch scratch) {
        if (!taught) {
            outline.setSVMDetector(scratch.keep((Mat) HOGDescriptor.getDefaultPeopleDetector()));
            taught = true;
        }
        Size size = new Size(bits.cols() * zoom, bits.rows() * zoom);
        Mat large = scratch.mat((int) size.height, (int) size.width, CvType.CV_8UC1);
        Imgproc.resize(bits, large, size, 0, 0, Imgproc.INTER_LINEAR);
        MatOfRect found = scratch.keep(new MatOfRect());
        MatOfDouble weights = scratch.keep(new MatOfDouble());
        double least = eye == Eye.SURE ? SURE : SUSPICIOUS;
        try {
            outline.detectMultiScale(large, found, weights, least, new Size(8, 8), new Size(16, 16), 1.1, 2, false);
        } finally {
            Reference.reachabilityFence(outline);
        }
        List<Region> bodies = new ArrayList<>();
        for (Rect rect : found.toArray()) {
            bodies.add(new Region((int) (rect.x / zoom), (int) (rect.y / zoom), (int) (rect.width / zoom), (int)
                    (rect.height / zoom)));
        }
        return bodies;
    }
}
