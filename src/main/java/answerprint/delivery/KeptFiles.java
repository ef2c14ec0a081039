package answerprint.delivery;

import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of one delivery while it is made: kept chunk by chunk behind the fence, so that a run that was cut off goes on
 * where its last chunk ended. Not thread-safe.
 */
final class KeptFiles {
    /** A finished file, and the part of the delivery that it belongs to. */
    record Finished(int position, DeliveredFile file) {}

    private final Set<String> done;
    private final MediaStore store;
    private final int chunk;
    private final Consumer<List<Finished>> keeping;
    private final List<Finished> waiting = new ArrayList<>();

    /**
     * @param done paths that an earlier run has made
     * @param chunk how many files are kept at once
     * @param keeping keeps them for good, all or none
     */
    KeptFiles(Set<String> done, MediaStore store, int chunk, Consumer<List<Finished>> keeping) {
        this.done = new HashSet<>(done);
        this.store = store;
        this.chunk = chunk;
        this.keeping = keeping;
    }

    /** Whether an earlier run, or this one, has made that file. */
    boolean has(String path) {
        return done.contains(path);
    }

    void add(int position, String path, String role, byte[] content) throws IOException {
        MediaAddress address = store.put(new ByteArrayInputStream(content));
        add(position, new DeliveredFile(path, role, address, content.length));
    }

    /** @param finished a draft of the store, which takes it over */
    void adopt(int position, String path, String role, Path finished) throws IOException {
        long bytes = Files.size(finished);
        add(position, new DeliveredFile(path, role, store.takeOwnershipOf(finished), bytes));
    }

    private void add(int position, DeliveredFile file) {
        if (done.add(file.path())) {
            waiting.add(new Finished(position, file));
        }
        if (waiting.size() >= chunk) {
            flush();
        }
    }

    /** A fresh draft on the store's disk. */
    Path draft() throws IOException {
        return store.draft();
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        keeping.accept(List.copyOf(waiting));
        waiting.clear();
    }
}
