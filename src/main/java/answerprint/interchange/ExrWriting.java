package answerprint.interchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes one scanline EXR. */
final class ExrWriting {

    private final ExrPicture picture;

    ExrWriting(ExrPicture picture) {
        ExrHeader header = picture.header();
        if (!header.compression().known()) {
            throw new IllegalArgumentException("Only NONE, ZIPS and ZIP are written");
        }
        this.picture = picture;
    }

    byte[] write() {
        ExrBox box = picture.header().dataWindow();
        int lines = picture.header().compression().linesInChunk();
        List<byte[]> chunks = new ArrayList<>();
        for (int row = 0; row < picture.height(); row += lines) {
            byte[] packed = ExrLines.pack(picture, row, Math.min(lines, picture.height() - row));
            ByteBuffer chunk = ExrAttribute.room(8 + packed.length);
            chunks.add(chunk.putInt(box.top() + row)
                    .putInt(packed.length)
                    .put(packed)
                    .array());
        }
        return file(picture.header(), chunks);
    }

    /** Header, offset table and these chunks, each with its head. */
    static byte[] file(ExrHeader header, List<byte[]> chunks) {
        byte[] head = head(header);
        ByteBuffer table = ExrAttribute.room(8 * chunks.size());
        long at = head.length + 8L * chunks.size();
        for (byte[] chunk : chunks) {
            table.putLong(at);
            at += chunk.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(at));
        out.writeBytes(head);
        out.writeBytes(table.array());
        chunks.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] head(ExrHeader header) {
        boolean longNames = header.attributes().stream()
                .anyMatch(a -> a.name().length() > 31 || a.type().length() > 31);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int version = ExrHeaderReading.VERSION | (longNames ? ExrHeaderReading.LONG_NAMES : 0);
        out.writeBytes(ExrAttribute.room(8)
                .putInt(ExrHeaderReading.MAGIC)
                .putInt(version)
                .array());
        attributes(out, header);
        return out.toByteArray();
    }

    /** The attributes of one header and the zero byte that ends them. */
    static void attributes(ByteArrayOutputStream out, ExrHeader header) {
        for (ExrAttribute attribute : header.attributes()) {
            byte[] value = attribute.value();
            text(out, attribute.name());
            text(out, attribute.type());
            out.writeBytes(ExrAttribute.room(4).putInt(value.length).array());
            out.writeBytes(value);
        }
        out.write(0);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }
}
