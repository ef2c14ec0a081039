package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A scanline EXR as its parts: header, offset table, chunks; chunks are unpacked only when asked for. */
public final class ExrFile {

    private static final long MOST_SAMPLES = 600_000_000;

    /**
     * One packed block of lines.
     *
     * @param y its first line, in the data window's coordinates
     * @param at where its 8-byte head starts in the file
     * @param size bytes after the head
     */
    public record Chunk(int y, int at, int size) {}

    private final byte[] bytes;
    private final ExrHeader header;
    private final List<Chunk> chunks;

    /** @throws UnreadableDocument when it is no whole single-part scanline EXR; {@code file} is lent, not copied */
    public ExrFile(byte[] file) {
        bytes = file;
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header = ExrHeaderReading.read(in);
        long samples = (long) header.dataWindow().width()
                * header.dataWindow().height()
                * header.channels().size();
        if (samples > MOST_SAMPLES) {
            throw new UnreadableDocument("EXR", "it holds more samples than any real frame");
        }
        chunks = chunks(in);
    }

    public ExrHeader header() {
        return header;
    }

    /** From the top of the picture. */
    public List<Chunk> chunks() {
        return chunks;
    }

    /** The packed bytes of a chunk exactly as they stand, with the head. */
    public byte[] raw(Chunk chunk) {
        return java.util.Arrays.copyOfRange(bytes, chunk.at(), chunk.at() + 8 + chunk.size());
    }

    /** All pixels. */
    public ExrPicture picture() {
        requireReadable(header);
        ExrBox box = header.dataWindow();
        List<float[]> planes = new ArrayList<>();
        header.channels().forEach(c -> planes.add(new float[box.width() * box.height()]));
        for (Chunk chunk : chunks) {
            ByteBuffer packed = ByteBuffer.wrap(bytes, chunk.at() + 8, chunk.size());
            int lines = Math.min(header.compression().linesInChunk(), box.bottom() - chunk.y() + 1);
            ExrLines.unpack(packed, header, chunk.y() - box.top(), lines, planes);
        }
        return new ExrPicture(header, planes);
    }

    static void requireReadable(ExrHeader header) {
        if (!header.compression().known()) {
            throw new UnreadableDocument("EXR", header.compression() + " packing is read by the picture codec only");
        }
        if (header.channels().stream().anyMatch(c -> c.xSampling() != 1 || c.ySampling() != 1)) {
            throw new UnreadableDocument("EXR", "subsampled channels are read by the picture codec only");
        }
    }

    private List<Chunk> chunks(ByteBuffer in) {
        ExrBox box = header.dataWindow();
        int lines = header.compression().linesInChunk();
        int count = (box.height() + lines - 1) / lines;
        if (in.remaining() < 8L * count) {
            throw new UnreadableDocument("EXR", "it ends within its offset table");
        }
        List<Chunk> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(chunk(in, in.getLong(), box.top() + i * lines));
        }
        return List.copyOf(found);
    }

    private Chunk chunk(ByteBuffer in, long at, int y) {
        if (at < 8 || at > in.limit() - 8) {
            throw new UnreadableDocument("EXR", "a chunk lies outside the file; it may not be completely written");
        }
        int start = (int) at;
        int size = in.getInt(start + 4);
        if (in.getInt(start) != y || size < 0 || size > in.limit() - start - 8) {
            throw new UnreadableDocument("EXR", "the chunk of line " + y + " is broken");
        }
        return new Chunk(y, start, size);
    }
}
