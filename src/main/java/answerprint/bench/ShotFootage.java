package answerprint.bench;

import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A shot as a correction sees it, with one other take of its set-up and no production model. */
record ShotFootage(Shot shot, Shot reference, PictureMemory memory) implements Footage {
    static final UUID TAKE = new UUID(0, 1);
    static final UUID OTHER = new UUID(0, 2);

    @Override
    public UUID take() {
        return TAKE;
    }

    @Override
    public PictureFormat format() {
        return shot.format();
    }

    @Override
    public FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    public int count() {
        return shot.count();
    }

    @Override
    public String camera() {
        return "";
    }

    @Override
    public FrameSource open() {
        return shot.source();
    }

    @Override
    public FrameSource openOther(UUID take) {
        if (!take.equals(OTHER)) {
            throw new IllegalArgumentException("Not a take of this set-up: " + take);
        }
        return reference.source();
    }

    @Override
    public List<UUID> sameSetup() {
        return List.of(OTHER);
    }

    @Override
    public Optional<Path> weights(String name) {
        return Optional.empty();
    }

    @Override
    public JsonNode learned(String name) {
        return MissingNode.getInstance();
    }

    @Override
    public String modelVersion() {
        return "";
    }
}
