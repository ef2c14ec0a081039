package answerprint.delivery;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers with a file or with one range of its bytes (RFC 9110 §14); several ranges at once get the whole. */
final class FileAnswer {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int BUFFER = 1 << 16;

    /** Both ends inclusive. */
    private record Slice(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    private FileAnswer() {}

    static Response of(DeliveredFile file, Path path, @Nullable String range, @Nullable String known)
            throws IOException {
        String tag = "\"" + file.sha256() + "\"";
        if (tag.equals(known)) {
            return Response.notModified().header("ETag", tag).build();
        }
        long size = Files.size(path);
        Matcher asked = ONE_RANGE.matcher(range == null ? "" : range);
        if (!asked.matches()) {
            return headed(Response.ok(body(path, new Slice(0, size - 1))), file, tag)
                    .header("Content-Length", size)
                    .build();
        }
        Optional<Slice> slice = slice(asked.group(1), asked.group(2), size);
        if (slice.isEmpty()) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        return headed(Response.status(206).entity(body(path, slice.get())), file, tag)
                .header(
                        "Content-Range",
                        "bytes %d-%d/%d"
                                .formatted(slice.get().first(), slice.get().last(), size))
                .header("Content-Length", slice.get().length())
                .build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, DeliveredFile file, String tag) {
        return answer.type(type(file.name()))
                .header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }

    private static Optional<Slice> slice(String from, String to, long size) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        return first <= last && first < size ? Optional.of(new Slice(first, last)) : Optional.empty();
    }

    private static StreamingOutput body(Path path, Slice slice) {
        return out -> copy(path, slice, out);
    }

    private static void copy(Path path, Slice slice, OutputStream out) throws IOException {
        WritableByteChannel to = Channels.newChannel(out);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel from = FileChannel.open(path)) {
            from.position(slice.first());
            long left = slice.length();
            while (left > 0) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                int read = from.read(buffer);
                if (read < 0) {
                    throw new IOException("the file ended before its time");
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                left -= read;
            }
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "exr" -> "image/x-exr";
            case "mov" -> "video/quicktime";
            case "json" -> "application/json";
            case "cdl" -> "application/xml";
            default -> "text/plain";
        };
    }
}
