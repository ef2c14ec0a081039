package answerprint.picture;

import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sources for one job, in which no frame is decoded twice however many sources are opened on a take: what one of them has read, the
 * others find on disk. Past the room that it may take, and where the disk is full, frames are decoded again. Sources may be used on
 * several threads, each source on one.
 */
public final class DecodedOnce implements FrameSources, AutoCloseable {
    /** A gap that is read through rather than jumped over; what is read on the way is kept too. */
    private static final int READ_THROUGH = 12;

    private final FrameSources sources;
    private final PictureMemory memory;
    private final AtomicLong room;
    private final Map<List<Path>, KeptFrames> kept = new HashMap<>();

    /**
     * @param most bytes on disk; never more than half of what is free there
     */
    @MustBeClosed
    public DecodedOnce(FrameSources sources, PictureMemory memory, long most) {
        this.sources = sources;
        this.memory = memory;
        this.room = new AtomicLong(Math.min(most, free(memory.spillFolder()) / 2));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Opens the media at the first frame that is not kept yet. */
    @Override
    @MustBeClosed
    public FrameSource open(MediaRef media) {
        return new Source(media, keptOf(media));
    }

    private synchronized KeptFrames keptOf(MediaRef media) {
        return kept.computeIfAbsent(media.files(), files -> new KeptFrames(media.facts(), memory.spillFolder(), room));
    }

    @Override
    public synchronized void close() {
        kept.values().forEach(KeptFrames::close);
        kept.clear();
    }

    /** One reader of what is kept; decodes what is not. */
    private final class Source implements FrameSource {
        private final MediaRef media;
        private final KeptFrames frames;
        private final Scratch scratch;
        private @Nullable FrameSource decoder;
        private int next;

        @SuppressWarnings("MustBeClosedChecker") // closed with this source
        Source(MediaRef media, KeptFrames frames) {
            this.media = media;
            this.frames = frames;
            this.scratch = new Scratch(memory);
        }

        @Override
        public PictureFormat format() {
            return media.format();
        }

        @Override
        public FrameRate rate() {
            return media.facts().rate();
        }

        @Override
        public int count() {
            return media.count();
        }

        @Override
        public void read(int n, Frame into) {
            if (n >= 0 && n < count() && into.format().equals(format()) && frames.restore(n, into, scratch)) {
                return;
            }
            boolean near = decoder != null && n >= next && n <= next + READ_THROUGH;
            for (int on = near ? next : n; on <= n; on++) {
                if (on == n || !frames.has(on)) {
                    decoder().read(on, into);
                    frames.keep(on, into, scratch);
                }
            }
            next = n + 1;
        }

        @SuppressWarnings("MustBeClosedChecker") // closed with this source
        private FrameSource decoder() {
            if (decoder == null) {
                decoder = sources.open(media);
            }
            return decoder;
        }

        @Override
        public void close() {
            scratch.close();
            if (decoder != null) {
                decoder.close();
            }
        }
    }
}
