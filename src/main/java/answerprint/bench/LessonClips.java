package answerprint.bench;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds recordings in any folder that a net can learn from, as if each item's first one were a take of one production. */
final class LessonClips {
    private LessonClips() {}

    /** Usable clips of the items in question, one per item, spread evenly over the items in the order of their names. */
    static List<LessonTake> in(Path footage, int most, PictureLab lab, HeldOut items) throws IOException {
        List<LessonTake> usable = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(footage, 2)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String item = footage.relativize(file).getName(0).toString();
            if (!known.contains(item) && items.takes(item)) {
                MediaRef media = media(file, lab);
                if (media != null) {
                    known.add(item);
                    usable.add(new LessonTake(new UUID(0, usable.size()), item, "", "unknown", item, media));
                }
            }
        }
        List<LessonTake> chosen = new ArrayList<>();
        int count = Math.min(most, usable.size());
        for (int i = 0; i < count; i++) {
            chosen.add(usable.get(i * usable.size() / count));
        }
        return chosen;
    }

    /** A recording that can be learned from, or null: stills, mattes, broken and tiny media are passed over. */
    private static @Nullable MediaRef media(Path file, PictureLab lab) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.contains("mask") || name.contains("matte") || file.toString().contains("malformed")) {
            return null;
        }
        try {
            MediaFacts facts = lab.probing().probe(file).facts();
            boolean usable = !facts.container().sequence()
                    && facts.count() >= 30
                    && facts.format().height() >= 240;
            return usable ? read(new MediaRef(List.of(file), facts), lab) : null;
        } catch (MediaException e) {
            return null; // not a recording
        }
    }

    /** Passed over as well when its first frame cannot be read. */
    private static MediaRef read(MediaRef media, PictureLab lab) {
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            source.read(0, frame);
            return media;
        }
    }
}
