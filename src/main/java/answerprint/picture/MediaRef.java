package answerprint.picture;

import java.nio.file.Path;
import java.util.List;

/**
 * Media that can be opened: where its bytes are and what is known of them.
 *
 * @param files one file, or one for each frame of a sequence in order; their names mean nothing
 */
public record MediaRef(List<Path> files, MediaFacts facts) {
    public MediaRef {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("media has at least one file");
        }
        if (facts.container().sequence() && files.size() != facts.count()) {
            throw new IllegalArgumentException(
                    "a sequence of " + facts.count() + " frames has as many files, not " + files.size());
        }
    }

    public PictureFormat format() {
        return facts.format();
    }

    public int count() {
        return facts.count();
    }
}
