package answerprint.picture;

import answerprint.picture.opencv.PixelLayout;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Decoded frames of one media file for as long as a job lasts, on disk, in the codes that the decoder gave: 8 or 16 bit, half or
 * float, so that they come back bit for bit in the least room. The file has no name from its first moment: whatever becomes of the
 * process, nothing is left. Safe for use by several threads.
 */
final class KeptFrames implements AutoCloseable {
    private final PictureFormat format;
    private final AtomicLong room;
    private final FileChannel file;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final int depth;
    private final double max;
    private final int bytes;

    /** @param room bytes that may still be kept, shared with the other media of the job */
    KeptFrames(MediaFacts facts, Path folder, AtomicLong room) {
        this.format = facts.format();
        this.room = room;
        PixelLayout layout = PixelLayout.of(facts.pixels());
        max = layout.floating() ? 1 : layout.max();
        depth = switch (layout.bytes()) {
            case 1 -> CvType.CV_8U;
            case 2 -> layout.floating() ? CvType.CV_16F : CvType.CV_16U;
            default -> CvType.CV_32F;
        };
        bytes = Math.multiplyExact(format.width() * format.height(), 3 * layout.bytes());
        file = unnamed(folder);
    }

    private static FileChannel unnamed(Path folder) {
        try {
            Files.createDirectories(folder);
            Path named = Files.createTempFile(folder, "decoded", ".frames");
            try {
                return FileChannel.open(named, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } finally {
                Files.delete(named);
            }
        } catch (IOException e) {
            throw new UnreadableMedia("There is no room to keep frames in " + folder + ".", e);
        }
    }

    synchronized boolean has(int n) {
        return slots.containsKey(n);
    }

    /** Whether frame {@code n} was kept and is now in {@code into}. */
    boolean restore(int n, Frame into, Scratch scratch) {
        Integer slot;
        synchronized (this) {
            slot = slots.get(n);
        }
        if (slot == null) {
            return false;
        }
        Mat codes = codes(scratch);
        try {
            move(codes, slot, false);
        } catch (IOException e) {
            throw new UnreadableMedia("A frame that was decoded once cannot be read again from disk.", e);
        }
        codes.convertTo(into.mat(), CvType.CV_32F, 1 / max);
        return true;
    }

    /** Keeps the frame if there is room; a disk that is full costs only time. */
    void keep(int n, Frame frame, Scratch scratch) {
        synchronized (this) {
            if (slots.containsKey(n)) {
                return;
            }
            if (room.addAndGet(-bytes) < 0) {
                room.addAndGet(bytes); // smaller frames of another take may still fit
                return;
            }
            Mat codes = codes(scratch);
            frame.mat().convertTo(codes, depth, max);
            try {
                move(codes, slots.size(), true);
                slots.put(n, slots.size());
            } catch (IOException full) {
                room.set(0);
            }
        }
    }

    private Mat codes(Scratch scratch) {
        scratch.recycle();
        return scratch.mat(format.height(), format.width(), CvType.makeType(depth, 3));
    }

    private void move(Mat codes, int slot, boolean out) throws IOException {
        ByteBuffer pixels =
                MemorySegment.ofAddress(codes.dataAddr()).reinterpret(bytes).asByteBuffer();
        long at = (long) slot * bytes;
        while (pixels.hasRemaining()) {
            int moved = out ? file.write(pixels, at) : file.read(pixels, at);
            if (moved < 0) {
                throw new IOException("the file ends within a frame");
            }
            at += moved;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UnreadableMedia("The file of decoded frames could not be closed.", e);
        }
    }
}
