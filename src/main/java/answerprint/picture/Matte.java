package answerprint.picture;

import answerprint.picture.opencv.OpenCvLibrary;
import com.google.errorprone.annotations.MustBeClosed;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Where in a picture, with soft edge: width x height x 1, 32-bit float, 0 outside to 1 inside. Starts as 0 everywhere.
 * Owns its pixels until close; not for use by two threads at once.
 */
public final class Matte implements AutoCloseable {
    static {
        OpenCvLibrary.load();
    }

    private final PictureMemory.Lease lease;
    private final Mat mat;
    private boolean closed;

    @MustBeClosed
    public Matte(int width, int height, PictureMemory memory) {
        this.lease = memory.reserve(4L * width * height);
        this.mat = new Mat(height, width, CvType.CV_32FC1);
        clear();
    }

    /** The values, lent until this matte closes. */
    public Mat mat() {
        if (closed) {
            throw new IllegalStateException("this matte is closed");
        }
        return mat;
    }

    public void clear() {
        mat().setTo(new Scalar(0));
    }

    /** The smallest region that holds every value above 0; {@link Region#NONE} when there is none. */
    public Region support() {
        Mat above = new Mat();
        try {
            org.opencv.core.Core.compare(mat(), new Scalar(0), above, org.opencv.core.Core.CMP_GT);
            Rect box = Imgproc.boundingRect(above);
            return box.width == 0 ? Region.NONE : Region.of(box);
        } finally {
            above.release();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            mat.release();
            lease.close();
        }
    }
}
