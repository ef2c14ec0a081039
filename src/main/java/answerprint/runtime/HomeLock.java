package answerprint.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one product at a time use a home, and tells commands where its database listens. The system frees it at a crash. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path note;

    private HomeLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    /** @throws IOException when another running product uses this home */
    static HomeLock take(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IOException("Answerprint already runs with " + home.root()
                    + "; stop it first, or set ANSWERPRINT_HOME and ANSWERPRINT_PORT for a second one");
        }
        return new HomeLock(channel, home.root().resolve("database.url"));
    }

    /** Whether a running product uses this home now. */
    static boolean inUse(Home home) throws IOException {
        Path file = home.root().resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    void note(String databaseUrl) throws IOException {
        Files.writeString(note, databaseUrl);
    }

    static String runningDatabase(Home home) throws IOException {
        Path note = home.root().resolve("database.url");
        if (!Files.exists(note)) {
            throw new IOException(
                    "Answerprint is not running with " + home.root() + "; start it with ./answerprint start");
        }
        return Files.readString(note).strip();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        channel.close();
    }
}
