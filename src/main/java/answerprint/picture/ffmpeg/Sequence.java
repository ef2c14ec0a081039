package answerprint.picture.ffmpeg;

import answerprint.picture.MediaRef;
import answerprint.picture.UnreadableMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the box is shown of some media: the file's descriptor, or a folder of numbered links to a sequence's files. */
final class Sequence implements AutoCloseable {
    private final @Nullable Path folder;
    private final List<Path> files;

    private Sequence(@Nullable Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    static Sequence of(MediaRef media, Box box) {
        return media.facts().container().sequence()
                ? linked(media.files(), media.facts().container().id(), box)
                : new Sequence(null, media.files());
    }

    static Sequence linked(List<Path> files, String ending, Box box) {
        try {
            Path folder = box.folder();
            for (int n = 0; n < files.size(); n++) {
                link(folder.resolve(Input.NUMBERED.formatted(n) + "." + ending), files.get(n));
            }
            return new Sequence(folder, files);
        } catch (IOException e) {
            throw new UnreadableMedia("The frames could not be laid out for reading: " + e.getMessage(), e);
        }
    }

    BoxJob shownTo(BoxJob job) {
        return folder == null ? job.reading(files.getFirst()) : job.readingFolder(folder);
    }

    @Override
    public void close() {
        Optional.ofNullable(folder).ifPresent(Sequence::remove);
    }

    private static void link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file.toRealPath());
        } catch (IOException | UnsupportedOperationException e) { // another disk: a copy does as well
            Files.copy(file, name);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
