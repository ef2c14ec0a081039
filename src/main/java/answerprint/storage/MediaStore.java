package answerprint.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps files under the hash of their bytes. Storing the same bytes twice keeps one copy; a stored file never changes.
 * Safe for use by several threads and processes on the same directory.
 */
public interface MediaStore {
    /**
     * Stores all bytes of {@code in}, which stays open.
     *
     * @throws IOException when the disk refuses; nothing is left behind then
     */
    MediaAddress put(InputStream in) throws IOException;

    /**
     * Takes over a finished file made by {@link #draft()}: it is moved into the store and gone from where it was.
     *
     * @throws IOException when the file cannot be read or moved
     */
    MediaAddress takeOwnershipOf(Path finished) throws IOException;

    /** A fresh, empty file on the store's own disk, to be written and then handed to {@link #takeOwnershipOf}. */
    Path draft() throws IOException;

    /** Opens a stored file; the caller closes the stream. */
    InputStream open(MediaAddress address) throws IOException;

    /** The stored file itself, read-only, for programs that need a path. Its name says nothing about its content. */
    Path path(MediaAddress address);

    boolean holds(MediaAddress address);

    /** Removes a file for good; nothing happens when it is not there. */
    void delete(MediaAddress address) throws IOException;
}
