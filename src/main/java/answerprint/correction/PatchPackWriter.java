package answerprint.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a {@link PatchPack}, frame after frame, without holding more than one in memory. The same patches give the same
 * bytes. A pack that was not finished has no header and cannot be opened.
 */
public final class PatchPackWriter implements AutoCloseable {
    static final String HEADER = "pack.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZipOutputStream zip;
    private final List<String> results = new ArrayList<>();
    private int next = -1;
    private int first = -1;

    @MustBeClosed
    public PatchPackWriter(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * @param n ABS; frames come in order without a gap
     * @param resultHash the {@link ResultHash} of the frame composited with this patch
     */
    public void write(int n, ChangedPixels changed, String resultHash) throws IOException {
        if (next >= 0 && n != next) {
            throw new IllegalArgumentException("Frame " + next + " comes next, not " + n);
        }
        first = first < 0 ? n : first;
        next = n + 1;
        put(entryName(n), PackEntry.bytes(changed));
        results.add(resultHash);
    }

    /** Closes the last frame and writes the header. @param header its frames and results must be those that were written */
    public void finish(PackHeader header) throws IOException {
        if (header.frames().first() != first
                || header.frames().last() != next - 1
                || !header.results().equals(results)) {
            throw new IllegalArgumentException("The header names other frames than were written");
        }
        put(HEADER, JSON.writeValueAsBytes(header));
        zip.finish();
    }

    /** The hashes so far, in order. */
    public List<String> results() {
        return List.copyOf(results);
    }

    private void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static String entryName(int n) {
        return "frames/%07d".formatted(n);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
