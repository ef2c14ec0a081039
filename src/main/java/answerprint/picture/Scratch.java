package answerprint.picture;

import answerprint.picture.opencv.OpenCvLibrary;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Working memory of one render. What it hands out is lent until {@link #recycle} or close, and never released by the
 * borrower. Mats of the same shape are reused after a recycle, so that a render allocates for its first frame only. For
 * one thread.
 */
public final class Scratch implements AutoCloseable {
    static {
        OpenCvLibrary.load();
    }

    private record Shape(int rows, int cols, int type) {}

    private record Held(Mat mat, PictureMemory.Lease lease) {
        void free() {
            mat.release();
            lease.close();
        }
    }

    private final PictureMemory memory;
    private final Map<Shape, Deque<Held>> idle = new HashMap<>();
    private final List<Held> lent = new ArrayList<>();
    private final List<Held> kept = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    @MustBeClosed
    public Scratch(PictureMemory memory) {
        this.memory = memory;
    }

    public PictureMemory memory() {
        return memory;
    }

    /** A mat of that shape, its content undefined (it may hold an earlier frame's). */
    public Mat mat(int rows, int cols, int cvType) {
        Deque<Held> reusable = idle.get(new Shape(rows, cols, cvType));
        Held held = reusable == null ? null : reusable.pollLast();
        if (held == null) {
            long bytes = (long) rows * cols * CvType.ELEM_SIZE(cvType);
            PictureMemory.Lease lease = memory.reserve(bytes);
            held = new Held(new Mat(rows, cols, cvType), lease);
        }
        lent.add(held);
        return held.mat();
    }

    /** A mat without pixels, to be filled by a call that decides the size itself. */
    public Mat empty() {
        Held held = new Held(new Mat(), memory.taken(0));
        kept.add(held);
        return held.mat();
    }

    /** Takes ownership of a mat that OpenCV returned or that is a view into another; freed at recycle or close. */
    public <M extends Mat> M keep(M mat) {
        long bytes = mat.empty() || mat.isSubmatrix() ? 0 : mat.total() * mat.elemSize();
        kept.add(new Held(mat, memory.taken(bytes)));
        return mat;
    }

    /** A frame of that format, lent like a mat, freed at close (not at recycle). */
    @SuppressWarnings("MustBeClosedChecker") // closed with this scratch
    public Frame frame(PictureFormat format) {
        Frame frame = new Frame(format, memory);
        frames.add(frame);
        return frame;
    }

    /** Takes back all mats that were lent, to lend them again: call it between frames. Frames stay lent. */
    public void recycle() {
        for (int i = kept.size() - 1; i >= 0; i--) {
            kept.get(i).free();
        }
        kept.clear();
        for (Held held : lent) {
            Mat mat = held.mat();
            idle.computeIfAbsent(new Shape(mat.rows(), mat.cols(), mat.type()), shape -> new ArrayDeque<>())
                    .add(held);
        }
        lent.clear();
    }

    @Override
    public void close() {
        recycle();
        for (int i = frames.size() - 1; i >= 0; i--) {
            frames.get(i).close();
        }
        frames.clear();
        idle.values().forEach(all -> all.forEach(Held::free));
        idle.clear();
    }
}
