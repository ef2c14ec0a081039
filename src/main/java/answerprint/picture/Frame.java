package answerprint.picture;

import answerprint.picture.opencv.OpenCvLibrary;
import com.google.errorprone.annotations.MustBeClosed;
import org.opencv.core.Mat;

/**
 * One picture: width x height x 3, 32-bit float, RGB in this order, in the plate's own encoding (integer plates as
 * code / maximum, 0..1; float plates as they are). Owns its pixels until close; not for use by two threads at once.
 */
public final class Frame implements AutoCloseable {
    static {
        OpenCvLibrary.load();
    }

    private final PictureFormat format;
    private final PictureMemory.Lease lease;
    private final Mat mat;
    private boolean closed;

    /**
     * A picture whose pixels are undefined until they are written.
     *
     * @throws PictureMemorySpent when the memory does not come free
     */
    @MustBeClosed
    public Frame(PictureFormat format, PictureMemory memory) {
        this.format = format;
        this.lease = memory.reserve(format.bytes());
        this.mat = new Mat(format.height(), format.width(), PictureFormat.MAT_TYPE);
    }

    public PictureFormat format() {
        return format;
    }

    /** The pixels, lent: valid until this frame closes; never release it, never write another size into it. */
    public Mat mat() {
        if (closed) {
            throw new IllegalStateException("this frame is closed");
        }
        return mat;
    }

    /** Takes over the pixels of a frame of the same format. */
    public void copyFrom(Frame other) {
        if (!format.equals(other.format)) {
            throw new IllegalArgumentException("a frame of " + other.format + " does not fit into one of " + format);
        }
        other.mat().copyTo(mat());
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
