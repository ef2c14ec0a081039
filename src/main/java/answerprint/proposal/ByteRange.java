package answerprint.proposal;

import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * What part of a file a request wants (RFC 9110, section 14): one range of bytes, or all of it. Several ranges at once are
 * answered with the whole file, as the RFC allows.
 *
 * @param first first byte
 * @param last last byte, inclusive; before first when nothing of the file was asked for
 */
record ByteRange(long first, long last, long size, boolean partial) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param header as sent, or null */
    static ByteRange of(@Nullable String header, long size) {
        Matcher parts = ONE.matcher(header == null ? "" : header.strip());
        if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
            return new ByteRange(0, size - 1, size, false);
        }
        if (parts.group(1).isEmpty()) {
            long tail = Math.min(size, Long.parseLong(parts.group(2)));
            return new ByteRange(size - tail, size - 1, size, true);
        }
        long from = Long.parseLong(parts.group(1));
        long to = parts.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(parts.group(2)));
        return new ByteRange(from, to, size, true);
    }

    boolean satisfiable() {
        return first <= last && first < size;
    }

    Response answer(Path file, String type) {
        if (!satisfiable()) {
            return kept(Response.status(416))
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        Response.ResponseBuilder answer = kept(Response.status(partial ? 206 : 200))
                .type(type)
                .header("Accept-Ranges", "bytes")
                .entity(new PathPart(file, first, last - first + 1));
        return partial
                ? answer.header("Content-Range", "bytes " + first + "-" + last + "/" + size)
                        .build()
                : answer.build();
    }

    /** Never stored, never guessed at, never shown elsewhere. */
    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer");
    }
}
