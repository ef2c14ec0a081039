package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A clip of the bench as a correction sees a take: alone in its set-up, nothing learned before. */
record ClipFootage(WireClip clip, PictureMemory memory) implements Footage {
    private static final UUID TAKE = new UUID(0, 8);

    @Override
    public UUID take() {
        return TAKE;
    }

    @Override
    public PictureFormat format() {
        return clip.format();
    }

    @Override
    public FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    public int count() {
        return clip.count();
    }

    @Override
    public String camera() {
        return "";
    }

    @Override
    public FrameSource open() {
        return clip.source();
    }

    @Override
    public FrameSource openOther(UUID take) {
        throw new IllegalArgumentException("Not another take of this set-up: " + take);
    }

    @Override
    public List<UUID> sameSetup() {
        return List.of();
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

    /** An assignment over the whole clip. */
    Assignment assignment(CorrectionKind kind, ObjectNode hints, long seed) {
        return new Assignment(
                kind, TAKE, FrameRange.ofCount(count()), hints, JsonNodeFactory.instance.objectNode(), List.of(), seed);
    }
}
