package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Footage;
import answerprint.picture.Frame;
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
import java.util.function.IntFunction;

/**
 * Frames of a bench as one take without others and without a model.
 *
 * @param plates interleaved RGB of each frame, in the format's encoding
 */
record ClipFootage(PictureFormat format, int count, IntFunction<float[]> plates, PictureMemory memory)
        implements Footage {
    private static final UUID TAKE = new UUID(0, 6);

    static ClipFootage of(WireClip clip, PictureMemory memory) {
        return new ClipFootage(clip.format(), clip.count(), n -> clip.plates()[n], memory);
    }

    /** An assignment over the whole clip, all settings at their defaults. */
    Assignment assignment(CorrectionKind kind, ObjectNode hints, long seed) {
        return new Assignment(
                kind, TAKE, FrameRange.ofCount(count), hints, JsonNodeFactory.instance.objectNode(), List.of(), seed);
    }

    @Override
    public UUID take() {
        return TAKE;
    }

    @Override
    public FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    public String camera() {
        return "";
    }

    @Override
    public FrameSource open() {
        return new FrameSource() {
            @Override
            public PictureFormat format() {
                return format;
            }

            @Override
            public FrameRate rate() {
                return FrameRate.FILM;
            }

            @Override
            public int count() {
                return count;
            }

            @Override
            public void read(int n, Frame into) {
                into.mat().put(0, 0, plates.apply(n));
            }

            @Override
            public void close() {
                // On the heap.
            }
        };
    }

    @Override
    public FrameSource openOther(UUID take) {
        throw new IllegalArgumentException("A bench clip has no other takes: " + take);
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
}
