package answerprint.picture;

import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Borrowed neighbours of the frame that is being worked on. Reads each frame once while it stays within reach; past the
 * take's ends the first or last frame is repeated. Takes at most three fifths of the picture memory: what is within reach but does
 * not fit (a reach of 24 at UHD is 4.9 GB) waits on disk. For one thread; the source stays the caller's.
 */
public final class FrameWindow implements AutoCloseable {
    private static final int FEWEST = 5;

    private final FrameSource source;
    private final PictureMemory memory;
    private final int within;
    private final int most;
    private @Nullable SpilledFrames spilled;
    private final LinkedHashMap<Integer, Frame> cached = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param reach frames needed on each side; 2 x reach + 1 frames are kept at most, in memory or on disk
     */
    @MustBeClosed
    public FrameWindow(FrameSource source, int reach, PictureMemory memory) {
        if (reach < 0) {
            throw new IllegalArgumentException("a window reaches 0 frames or more, not " + reach);
        }
        this.source = source;
        this.memory = memory;
        within = 2 * reach + 1;
        long fitting = memory.budgetBytes() / 5 * 3 / source.format().bytes();
        most = (int) Math.min(within, Math.max(FEWEST, fitting));
    }

    public PictureFormat format() {
        return source.format();
    }

    /** How many frames the take has. */
    public int count() {
        return source.count();
    }

    /**
     * Frame {@code n}, clamped into the take; lent until 2 x reach other frames were asked for, or four where
     * memory is short.
     *
     * @throws MediaException when the media is broken there
     */
    public Frame at(int n) {
        int frame = Math.clamp(n, 0, source.count() - 1);
        Frame known = cached.get(frame);
        return known != null ? known : load(frame);
    }

    private Frame load(int n) {
        Frame room = cached.size() < most ? fresh() : reused();
        try {
            if (spilled == null || !spilled.restore(n, room)) {
                source.read(n, room);
            }
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
        cached.put(n, room);
        return room;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with this window
    private Frame fresh() {
        return new Frame(source.format(), memory);
    }

    private Frame reused() {
        Map.Entry<Integer, Frame> eldest = cached.firstEntry();
        if (most < within) {
            SpilledFrames disk = spilled;
            if (disk == null) {
                disk = new SpilledFrames(source.format(), within, memory.spillFolder());
                spilled = disk;
            }
            disk.keep(eldest.getKey(), eldest.getValue());
        }
        cached.remove(eldest.getKey());
        return eldest.getValue();
    }

    @Override
    public void close() {
        List<Frame> all = new ArrayList<>(cached.values());
        cached.clear();
        all.forEach(Frame::close);
        if (spilled != null) {
            spilled.close();
        }
    }
}
