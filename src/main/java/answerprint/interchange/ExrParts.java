package answerprint.interchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several pictures of one size in one EXR ("OpenEXR File Layout", 2013, multi-part): {@code beauty}, {@code mask.a}, {@code
 * conf.y}, {@code source.id}. Scanlines, packed as each header says.
 *
 * @param parts in the order of the file
 */
public record ExrParts(List<Part> parts) {
    private static final int MULTI_PART = 0x1000;
    private static final int MOST_PARTS = 64;

    /** One picture by its name. */
    public record Part(String name, ExrPicture picture) {}

    public ExrParts {
        parts = List.copyOf(parts);
        Set<String> names = new HashSet<>();
        if (parts.isEmpty() || !parts.stream().allMatch(part -> names.add(part.name()))) {
            throw new IllegalArgumentException("A multi-part EXR has at least one part, each with a name of its own");
        }
    }

    public Optional<ExrPicture> find(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(Part::picture);
    }

    /** The file. */
    public byte[] print() {
        List<List<byte[]>> chunks = new ArrayList<>();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(ExrAttribute.room(8)
                .putInt(ExrHeaderReading.MAGIC)
                .putInt(ExrHeaderReading.VERSION | MULTI_PART | ExrHeaderReading.LONG_NAMES)
                .array());
        for (int n = 0; n < parts.size(); n++) {
            ExrPicture picture = parts.get(n).picture();
            chunks.add(chunks(n, picture));
            ExrHeader header = picture.header()
                    .with(ExrAttribute.ofText("name", parts.get(n).name()))
                    .with(ExrAttribute.ofText("type", "scanlineimage"))
                    .with(ExrAttribute.ofInt("chunkCount", chunks.getLast().size()));
            ExrWriting.attributes(head, header);
        }
        head.write(0);
        return joined(head.toByteArray(), chunks);
    }

    private static List<byte[]> chunks(int part, ExrPicture picture) {
        List<byte[]> chunks = new ArrayList<>();
        int lines = picture.header().compression().linesInChunk();
        for (int row = 0; row < picture.height(); row += lines) {
            byte[] packed = ExrLines.pack(picture, row, Math.min(lines, picture.height() - row));
            chunks.add(ExrAttribute.room(12 + packed.length)
                    .putInt(part)
                    .putInt(picture.header().dataWindow().top() + row)
                    .putInt(packed.length)
                    .put(packed)
                    .array());
        }
        return chunks;
    }

    private static byte[] joined(byte[] head, List<List<byte[]>> chunks) {
        int count = chunks.stream().mapToInt(List::size).sum();
        ByteBuffer table = ExrAttribute.room(8 * count);
        long at = head.length + 8L * count;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (List<byte[]> part : chunks) {
            for (byte[] chunk : part) {
                table.putLong(at);
                at += chunk.length;
                body.writeBytes(chunk);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(at));
        out.writeBytes(head);
        out.writeBytes(table.array());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    /** @throws UnreadableDocument when it is no whole multi-part EXR of scanlines of a known packing */
    public static ExrParts parse(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 9 || in.getInt() != ExrHeaderReading.MAGIC || (in.getInt() & ~0x4ff) != MULTI_PART) {
            throw new UnreadableDocument("EXR", "it is no multi-part file of scanline pictures");
        }
        List<ExrHeader> headers = new ArrayList<>();
        while (in.hasRemaining() && in.get(in.position()) != 0) {
            if (headers.size() >= MOST_PARTS) {
                throw new UnreadableDocument("EXR", "it has more than " + MOST_PARTS + " parts");
            }
            headers.add(ExrHeaderReading.attributes(in));
        }
        if (!in.hasRemaining()) {
            throw new UnreadableDocument("EXR", "it ends within its headers");
        }
        in.get();
        List<Part> parts = new ArrayList<>();
        for (int n = 0; n < headers.size(); n++) {
            parts.add(new Part(name(headers.get(n)), picture(in, headers.get(n), n)));
        }
        return new ExrParts(parts);
    }

    private static String name(ExrHeader header) {
        return header.find("name")
                .map(a -> new String(a.value(), java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow(() -> new UnreadableDocument("EXR", "one of its parts has no name"));
    }

    private static ExrPicture picture(ByteBuffer in, ExrHeader header, int part) {
        ExrBox box = header.dataWindow();
        ExrFile.requireReadable(header);
        List<float[]> planes = new ArrayList<>();
        header.channels().forEach(c -> planes.add(new float[box.width() * box.height()]));
        int lines = header.compression().linesInChunk();
        for (int row = 0; row < box.height(); row += lines) {
            if (in.remaining() < 8) {
                throw new UnreadableDocument("EXR", "it ends within its offset table");
            }
            ByteBuffer packed = chunk(in, in.getLong(), part, box.top() + row);
            ExrLines.unpack(packed, header, row, Math.min(lines, box.height() - row), planes);
        }
        return new ExrPicture(header, planes);
    }

    private static ByteBuffer chunk(ByteBuffer in, long at, int part, int y) {
        if (at < 8 || at > in.limit() - 12) {
            throw new UnreadableDocument("EXR", "a chunk lies outside the file; it may not be completely written");
        }
        int from = (int) at;
        int size = in.getInt(from + 8);
        if (in.getInt(from) != part || in.getInt(from + 4) != y || size < 0 || size > in.limit() - from - 12) {
            throw new UnreadableDocument("EXR", "the chunk of line " + y + " in part " + part + " is broken");
        }
        return ByteBuffer.wrap(in.array(), from + 12, size);
    }
}
