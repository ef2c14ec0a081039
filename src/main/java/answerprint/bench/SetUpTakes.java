package answerprint.bench;

import answerprint.learning.Filmstrip;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.MediaException;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.Rushes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sub-folders of the footage that hold several recordings of one size: the takes of a set-up, shot with one camera and lens, with
 * their filmstrips.
 */
final class SetUpTakes {
    private static final int FEWEST_FRAMES = 40;
    private static final int LOWEST = 240;
    /** A folder with more files than this is a collection of something else. */
    private static final int CROWDED = 24;

    private final PictureLab lab;
    private final Path strips;

    /** @param strips an empty folder for the filmstrips */
    SetUpTakes(PictureLab lab, Path strips) {
        this.lab = lab;
        this.strips = strips;
    }

    /** By set-up, the first {@code count} takes of each that has as many. */
    Map<String, List<LessonTake>> in(BenchSetup setup, int count) throws IOException {
        Map<String, List<LessonTake>> setUps = new LinkedHashMap<>();
        List<Path> folders;
        try (Stream<Path> all = Files.list(setup.footage())) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        for (Path folder : folders) {
            String item = folder.getFileName().toString();
            List<Path> files = files(folder);
            if (setup.items().takes(item) && files.size() >= count && files.size() <= CROWDED) {
                List<LessonTake> takes = takes(item, files, count);
                if (takes.size() == count) {
                    setUps.put(item, takes);
                }
            }
        }
        return setUps;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<LessonTake> takes(String item, List<Path> files, int count) {
        List<LessonTake> takes = new ArrayList<>();
        for (Path file : files) {
            Optional<MediaRef> media = media(file);
            boolean same = takes.isEmpty()
                    || media.filter(it -> it.format().equals(format(takes))).isPresent();
            if (takes.size() < count && media.isPresent() && same) {
                String name = item + "/" + file.getFileName();
                UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                takes.add(new LessonTake(id, name, "", item, item, item, media.get(), strip(media.get(), id)));
            }
        }
        return takes;
    }

    private static PictureFormat format(List<LessonTake> takes) {
        return takes.getFirst().media().format();
    }

    private Optional<MediaRef> media(Path file) {
        try {
            MediaFacts facts = lab.probing().probe(file).facts();
            boolean usable = !facts.container().sequence()
                    && facts.count() >= FEWEST_FRAMES
                    && facts.format().height() >= LOWEST;
            return usable ? Optional.of(new MediaRef(List.of(file), facts)) : Optional.empty();
        } catch (MediaException e) {
            return Optional.empty(); // not a recording
        }
    }

    /** As ingest makes it. */
    private Filmstrip strip(MediaRef media, UUID id) {
        try {
            Path proxy = Files.createTempFile(strips, "proxy", ".mp4");
            Rushes rushes = lab.proxies().make(media, false, media.count(), proxy, frames -> {});
            Files.delete(proxy);
            return new Filmstrip(Files.write(strips.resolve(id + ".jpg"), rushes.filmstrip()), rushes.tiles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
