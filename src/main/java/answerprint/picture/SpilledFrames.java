package answerprint.picture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Frames that are still within a window's reach but no longer fit into memory: kept in one file, bit for bit, until they are asked
 * for again, so that none is decoded twice. The file goes at close. For one thread.
 */
final class SpilledFrames implements AutoCloseable {
    private final PictureFormat format;
    private final int most;
    private final FileChannel file;
    private final Map<Integer, Integer> slots = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most frames kept at once; the one not asked for longest makes room
     * @param folder where the file lies
     */
    SpilledFrames(PictureFormat format, int most, Path folder) {
        this.format = format;
        this.most = most;
        try {
            Files.createDirectories(folder);
            file = FileChannel.open(
                    Files.createTempFile(folder, "window", ".frames"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UnreadableMedia("There is no room to keep frames in " + folder + ".", e);
        }
    }

    void keep(int n, Frame frame) {
        if (!slots.containsKey(n)) {
            int slot = slots.size() < most
                    ? slots.size()
                    : slots.remove(slots.keySet().iterator().next());
            move(frame, slot, true);
            slots.put(n, slot);
        }
    }

    /** Whether it was kept and is now in {@code into}. */
    boolean restore(int n, Frame into) {
        Integer slot = slots.get(n);
        if (slot == null) {
            return false;
        }
        move(into, slot, false);
        return true;
    }

    private void move(Frame frame, int slot, boolean out) {
        ByteBuffer pixels = MemorySegment.ofAddress(frame.mat().dataAddr())
                .reinterpret(format.bytes())
                .asByteBuffer();
        long at = slot * format.bytes();
        try {
            while (pixels.hasRemaining()) {
                int moved = out ? file.write(pixels, at) : file.read(pixels, at);
                if (moved < 0) {
                    throw new IOException("the file ends within a frame");
                }
                at += moved;
            }
        } catch (IOException e) {
            throw new UnreadableMedia("A frame that did not fit into memory could not be kept on disk.", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UnreadableMedia("The file of frames that did not fit into memory could not be closed.", e);
        }
    }
}
