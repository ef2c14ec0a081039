package answerprint.correction;

import answerprint.picture.Region;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The patches of one proposal version as they were judged: a zip with one entry per frame, so that any frame can be read
 * alone, and a header. Local kinds keep their float pixels; graded kinds keep the grade, which {@link Grading} applies again
 * to the same bits. Delivery lays these very patches over the plate.
 */
public final class PatchPack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ENTRY = 1 << 30;
    private static final int LARGEST_HEADER = 64 << 20;

    private final ZipFile zip;
    private final PackHeader header;
    private final SourceTable sources;

    /** @throws IOException when the file is not a finished pack of a version that is known */
    @MustBeClosed
    public PatchPack(Path file) throws IOException {
        ZipFile opened = new ZipFile(file.toFile());
        try {
            header = JSON.readValue(bytes(opened, PatchPackWriter.HEADER, LARGEST_HEADER), PackHeader.class);
            if (header.version() != PackHeader.VERSION) {
                throw new IOException("This patch pack has version " + header.version() + ", which is not known here");
            }
            sources = SourceTable.of(header.sources());
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        zip = opened;
    }

    public PackHeader header() {
        return header;
    }

    public SourceTable sources() {
        return sources;
    }

    /**
     * The changed pixels of one frame; nothing changes outside the pack's frames.
     *
     * @param n ABS
     * @throws IOException when the entry is missing or damaged
     */
    public void read(int n, ChangedPixels into) throws IOException {
        if (n < header.frames().first() || n > header.frames().last()) {
            into.clear(Patch.Form.NOTHING, Region.NONE, Grade.NONE);
            return;
        }
        byte[] entry = bytes(zip, PatchPackWriter.entryName(n), LARGEST_ENTRY);
        PackEntry.read(entry, header.width(), header.height(), into);
    }

    /** What the result of this frame must hash to. @throws IllegalArgumentException outside the pack's frames */
    public String resultHash(int n) {
        int at = n - header.frames().first();
        if (at < 0 || at >= header.results().size()) {
            throw new IllegalArgumentException("Frame " + n + " is not in this pack");
        }
        return header.results().get(at);
    }

    private static byte[] bytes(ZipFile zip, String name, int largest) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("This patch pack lacks " + name);
        }
        if (entry.getSize() > largest) {
            throw new IOException("This patch pack's " + name + " is too large");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(largest);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
