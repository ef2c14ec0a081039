package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Frames of a bench as one take without others and without a model.
 *
 * @param plates interleaved RGB of each frame, in the format's encoding
 */
record ClipFootage(PictureFormat format, int count, IntFunction<float[]> plates, PictureMemory memory)
        implements BenchFootage {
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
    public FrameSource open() {
        return new HeapFrames(format, count, plates);
    }
}
