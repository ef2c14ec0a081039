package answerprint.guard;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Frame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One frame under the guards' eyes. Small pictures are made once, when the first guard asks, and live as long as the frame's
 * scratch.
 */
public final class SeenFrame {
    /** Small pictures are at most this wide. */
    static final int SMALL_WIDTH = 640;

    private static final double LARGEST_FACE = 0.4;

    private final int n;
    private final Frame plate;
    private final Frame result;
    private final ChangedPixels changed;
    private final Scratch scratch;
    private @Nullable Mat smallPlate;
    private @Nullable Mat smallResult;
    private @Nullable Mat smallMatte;
    private final String resultSha256;
    private @Nullable List<Region> faces;
    private @Nullable DeepChange deep;
    private @Nullable People people;

    /** @param scratch of this frame */
    public SeenFrame(int n, Frame plate, Frame result, ChangedPixels changed, Scratch scratch) {
        this(n, plate, result, changed, scratch, "");
    }

    /** @param resultSha256 the {@code correction.ResultHash} of this frame's bits, or empty when nobody made it */
    public SeenFrame(int n, Frame plate, Frame result, ChangedPixels changed, Scratch scratch, String resultSha256) {
        this.n = n;
        this.plate = plate;
        this.result = result;
        this.changed = changed;
        this.scratch = scratch;
        this.resultSha256 = resultSha256;
    }

    /** ABS. */
    public int n() {
        return n;
    }

    public Frame plate() {
        return plate;
    }

    public Frame result() {
        return result;
    }

    public ChangedPixels changed() {
        return changed;
    }

    /** Hash of this frame's bits, 64 hexadecimal digits; empty when nobody made it. */
    public String resultSha256() {
        return resultSha256;
    }

    /** Plate pixels per pixel of the small pictures, 1 or more. */
    public double scale() {
        return Math.max(1, plate.format().width() / (double) SMALL_WIDTH);
    }

    /** The plate's luma in its own encoding, 32-bit float, at most 640 wide. */
    public Mat smallPlate() {
        Mat known = smallPlate;
        if (known == null) {
            known = smallLuma(plate.mat());
            smallPlate = known;
        }
        return known;
    }

    /** The result's luma in the plate's encoding, 32-bit float, at most 640 wide. */
    public Mat smallResult() {
        Mat known = smallResult;
        if (known == null) {
            known = smallLuma(result.mat());
            smallResult = known;
        }
        return known;
    }

    /** Alpha, 32-bit float, at most 640 wide: the mean of what each small pixel covers. */
    public Mat smallMatte() {
        Mat known = smallMatte;
        if (known == null) {
            known = changed.evenOver((int) plate.mat().total()) ? evenMatte() : paintedMatte();
            smallMatte = known;
        }
        return known;
    }

    private Mat evenMatte() {
        Mat matte = scratch.mat(smallPlate().rows(), smallPlate().cols(), CvType.CV_32FC1);
        matte.setTo(new Scalar(changed.alpha(0)));
        return matte;
    }

    private Mat paintedMatte() {
        Mat whole = scratch.mat(plate.mat().rows(), plate.mat().cols(), CvType.CV_32FC1);
        whole.setTo(new Scalar(0));
        changed.paintAlpha(whole);
        return shrunk(whole, CvType.CV_32FC1);
    }

    /**
     * Faces in the plate in and round what changed, in pixels of the small pictures; looked for once, however many guards ask.
     *
     * @param eyes asked for only when nobody has looked yet
     */
    public List<Region> faces(Supplier<FaceFinder> eyes) {
        List<Region> known = faces;
        if (known == null) {
            known = List.copyOf(eyes.get().find(smallPlate(), roundTheChange(), FaceFinder.Eye.SURE, scratch));
            faces = known;
        }
        return known;
    }

    /** Where the picture changes deeply and widely enough to have gained or lost a face. */
    public DeepChange deep() {
        DeepChange known = deep;
        if (known == null) {
            known = DeepChange.of(this, scratch);
            deep = known;
        }
        return known;
    }

    /**
     * People who are in one of the two pictures and not in the other; looked for once.
     *
     * @param eyes asked for only when nobody has looked yet
     */
    public People people(Supplier<PersonFinder> eyes) {
        People known = people;
        if (known == null) {
            known = People.of(this, eyes.get(), scratch);
            people = known;
        }
        return known;
    }

    /** A box of the small pictures in pixels of the plate. */
    public Region inPlate(Region small) {
        double scale = scale();
        return new Region((int) (small.x() * scale), (int) (small.y() * scale), (int) (small.width() * scale), (int)
                (small.height() * scale));
    }

    private Region roundTheChange() {
        double scale = scale();
        Region box = changed.box();
        Region small =
                new Region((int) (box.x() / scale), (int) (box.y() / scale), (int) Math.ceil(box.width() / scale), (int)
                        Math.ceil(box.height() / scale));
        int width = smallPlate().cols();
        int height = smallPlate().rows();
        return small.grow((int) (LARGEST_FACE * height)).clip(new Region(0, 0, width, height));
    }

    private Mat smallLuma(Mat rgb) {
        Mat small = shrunk(rgb, CvType.CV_32FC3);
        Mat luma = scratch.mat(small.rows(), small.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
        return luma;
    }

    private Mat shrunk(Mat from, int type) {
        if (scale() == 1) {
            return from;
        }
        int width = (int) Math.round(from.cols() / scale());
        int height = Math.max(1, (int) Math.round(from.rows() / scale()));
        Mat small = scratch.mat(height, width, type);
        Imgproc.resize(from, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    /** A small picture held to 0..1 and turned to 8 bits, as detectors and flow want it. */
    public static void eightBits(Mat small, Mat into) {
        small.convertTo(into, CvType.CV_8UC1, 255);
    }
}
