package answerprint.ingest;

import answerprint.access.Actor;
import answerprint.access.CurrentActor;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.storage.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Uploads that may break off and go on. What has arrived stands in a draft of the media store, so that a restart loses
 * nothing; the last byte hands the file to {@link Ingesting}. An upload belongs to the person who began it.
 */
@ApplicationScoped
public class Uploads {
    /** A length or offset that the client left out; who may not upload hears about that first. */
    static final long NOT_SAID = -1;

    private static final long MOST = 4L << 40;
    private static final int BUFFER = 1 << 18;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Rows rows;
    private final ProductionAccess access;
    private final CurrentActor current;
    private final MediaStore store;
    private final Ingesting ingesting;
    private final InstantSource clock;

    public Uploads(
            Rows rows,
            ProductionAccess access,
            CurrentActor current,
            MediaStore store,
            Ingesting ingesting,
            InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.current = current;
        this.store = store;
        this.ingesting = ingesting;
        this.clock = clock;
    }

    /**
     * How far an upload is.
     *
     * @param offset bytes that have arrived
     * @param receipt what became of it, once whole
     */
    public record State(long offset, long length, Optional<Receipt> receipt) {}

    private record Row(UUID id, String path, long length, Path draft) {}

    /** Begins an upload of {@code length} bytes. */
    public UUID begin(ProductionId production, String path, long length) {
        Actor actor = access.require(production, Permission.IMPORT_DAILIES).actor();
        if (length == NOT_SAID) {
            throw Refused.badRequest("An upload announces its length.");
        }
        if (length < 0 || length > MOST) {
            throw Refused.rule("too-large", "A file of that size is not taken.", Map.of());
        }
        sweep();
        UUID id = UUID.randomUUID();
        try {
            rows.run(
                    "insert into ingest_upload (id, production, path, length, draft, made_by, made) values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    production.value(),
                    DailiesFile.plain(path),
                    length,
                    store.draft().toString(),
                    actor.id().value(),
                    clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for another upload", e);
        }
        return id;
    }

    /** How far it is; a whole one that was not handed on yet (the server went down right then) is handed on now. */
    public State state(ProductionId production, UUID id) {
        Row row = row(production, id);
        long offset = row.draft().toFile().length();
        return offset == row.length() ? handedOn(production, row) : new State(offset, row.length(), Optional.empty());
    }

    /**
     * Adds bytes at {@code offset}; when the connection breaks, what arrived is kept.
     *
     * @throws Refused 409 when the offset is not where the upload stands, 423 when another connection is writing
     */
    public State append(ProductionId production, UUID id, long offset, InputStream bytes) {
        Row row = row(production, id);
        try (FileChannel channel = FileChannel.open(row.draft(), StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            if (channel.size() != offset || !lock.isValid()) {
                throw Refused.conflict(
                        "offset",
                        "The upload stands at byte " + channel.size() + ".",
                        Map.of("offset", channel.size()));
            }
            write(bytes, channel, offset, row.length());
        } catch (IOException e) {
            throw Refused.conflict("broken-off", "The connection broke; go on where it stopped.", Map.of());
        }
        return state(production, id);
    }

    /** Gives up an upload. */
    public void drop(ProductionId production, UUID id) {
        Row row = row(production, id);
        forget(row);
    }

    private static void write(InputStream bytes, FileChannel channel, long offset, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long at = offset;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            if (at + read > length) {
                throw Refused.rule("too-long", "More bytes came than were announced.", Map.of());
            }
            ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
            while (part.hasRemaining()) {
                at += channel.write(part, at);
            }
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) { // this very process writes it on another connection
            throw busy();
        }
        throw busy();
    }

    private static Refused busy() {
        return Refused.conflict("locked", "Another connection is sending this file.", Map.of());
    }

    private State handedOn(ProductionId production, Row row) {
        try {
            Receipt receipt =
                    ingesting.receive(new DailiesFile(production, row.path(), store.takeOwnershipOf(row.draft())));
            forget(row);
            return new State(row.length(), row.length(), Optional.of(receipt));
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be stored", e);
        }
    }

    private Row row(ProductionId production, UUID id) {
        access.require(production, Permission.IMPORT_DAILIES);
        Row row = rows.one(
                        "select id, path, length, draft from ingest_upload where id = ? and production = ? and made_by = ?",
                        found -> new Row(
                                found.uuid("id"),
                                found.text("path"),
                                found.longNumber("length"),
                                Path.of(found.text("draft"))),
                        id,
                        production.value(),
                        current.require().id().value())
                .orElseThrow(NotFoundHere::new);
        if (!Files.isRegularFile(row.draft())) {
            forget(row);
            throw new NotFoundHere();
        }
        return row;
    }

    private void forget(Row row) {
        rows.run("delete from ingest_upload where id = ?", row.id());
        try {
            Files.deleteIfExists(row.draft());
        } catch (IOException e) {
            row.draft().toFile().deleteOnExit();
        }
    }

    /** Uploads that nobody went on with for a week make room. */
    private void sweep() {
        rows.list(
                        "select id, path, length, draft from ingest_upload where made < ?",
                        found -> new Row(
                                found.uuid("id"),
                                found.text("path"),
                                found.longNumber("length"),
                                Path.of(found.text("draft"))),
                        clock.instant().minus(KEPT))
                .forEach(this::forget);
    }
}
