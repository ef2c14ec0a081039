package answerprint.picture.opencv;

import answerprint.picture.Frame;
import answerprint.picture.Scratch;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Moves raw pixels between pipes and frames; holds its buffers in the scratch it was given. For one thread. */
public final class RawPixels {
    private static final int CHUNK = 1 << 20;

    private final PixelLayout layout;
    private final List<Mat> planes = new ArrayList<>();
    private final List<Mat> floats = new ArrayList<>();
    private final Mat shorts;
    private final byte[] chunk = new byte[CHUNK];

    public RawPixels(PixelLayout layout, int width, int height, Scratch scratch) {
        this.layout = layout;
        this.shorts = scratch.empty();
        int type = CvType.makeType(depth(layout), layout.channels());
        for (int plane = 0; plane < layout.planes(); plane++) {
            planes.add(scratch.mat(height, width, type));
        }
        if (layout.planes() > 1 || layout.channels() != 3) {
            int parts = layout.planes() * layout.channels();
            for (int part = 0; part < parts; part++) {
                floats.add(scratch.mat(height, width, CvType.CV_32FC1));
            }
        }
    }

    /** Reads one frame's bytes. @throws EOFException when they end within it; its message counts the bytes read */
    public void read(InputStream in) throws IOException {
        for (Mat plane : planes) {
            MemorySegment memory = memory(plane);
            long at = 0;
            while (at < memory.byteSize()) {
                int wanted = (int) Math.min(CHUNK, memory.byteSize() - at);
                int read = in.readNBytes(chunk, 0, wanted);
                MemorySegment.copy(chunk, 0, memory, ValueLayout.JAVA_BYTE, at, read);
                at += read;
                if (read < wanted) {
                    throw new EOFException(Long.toString(at));
                }
            }
        }
    }

    /** Brings the bytes last read to float RGB. */
    public void unpack(Frame into) {
        double scale = layout.floating() ? 1 : 1.0 / layout.max();
        if (floats.isEmpty()) {
            planes.getFirst().convertTo(into.mat(), CvType.CV_32F, scale);
            return;
        }
        for (int part = 0; part < floats.size(); part++) {
            if (layout.channels() > 1) {
                Core.extractChannel(planes.getFirst(), shorts, part);
                shorts.convertTo(floats.get(part), CvType.CV_32F, scale);
            } else {
                planes.get(part).convertTo(floats.get(part), CvType.CV_32F, scale);
            }
        }
        Core.merge(
                List.of(
                        floats.get(layout.order().get(0)),
                        floats.get(layout.order().get(1)),
                        floats.get(layout.order().get(2))),
                into.mat());
    }

    /** Writes a frame as this layout, which must be packed integers; values beyond 0..1 are cut. */
    public void write(Frame frame, OutputStream out) throws IOException {
        Mat packed = planes.getFirst();
        frame.mat().convertTo(packed, packed.depth(), layout.max());
        MemorySegment memory = memory(packed);
        for (long at = 0; at < memory.byteSize(); at += CHUNK) {
            int size = (int) Math.min(CHUNK, memory.byteSize() - at);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, chunk, 0, size);
            out.write(chunk, 0, size);
        }
    }

    private static MemorySegment memory(Mat mat) {
        return MemorySegment.ofAddress(mat.dataAddr()).reinterpret(mat.total() * mat.elemSize());
    }

    private static int depth(PixelLayout layout) {
        return switch (layout.bytes()) {
            case 1 -> CvType.CV_8U;
            case 2 -> layout.floating() ? CvType.CV_16F : CvType.CV_16U;
            default -> CvType.CV_32F;
        };
    }
}
