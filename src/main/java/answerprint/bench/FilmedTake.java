package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Correction;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some frames on the heap, as filmed or with a fault put on them, that a correction may be run on.
 *
 * @param item the recording's folder: what {@link HeldOut} goes by
 * @param levels code steps of the recording, e.g. 255
 * @param frames interleaved RGB in the format's encoding
 */
record FilmedTake(String item, PictureFormat format, int levels, float[][] frames, PictureMemory memory)
        implements BenchFootage {

    int frameCount() {
        return frames.length;
    }

    FilmedTake with(float[][] others) {
        return new FilmedTake(item, format, levels, others, memory);
    }

    /** Rounded to what the recording can hold. */
    float coded(double code) {
        return (float) Math.round(Math.clamp(code, 0, 1) * levels) / levels;
    }

    /** What a kind made of some frames. */
    record Corrected(
            float[][] frames, double seconds, @Nullable RenderSummary summary) {}

    /** Runs a kind as the product does, over all frames; the plate itself where it finds nothing to correct. */
    Corrected corrected(Correction kind, ObjectNode settings, int... which) {
        int[] wanted =
                which.length == 0 ? FrameRange.ofCount(frames.length).frames().toArray() : which;
        float[][] out = new float[wanted.length][];
        long start = System.nanoTime();
        Assignment assignment = new Assignment(
                kind.kind(),
                take(),
                FrameRange.ofCount(frames.length),
                JsonNodeFactory.instance.objectNode(),
                settings,
                List.of(),
                1);
        try (Render render = kind.prepare(assignment, this);
                FrameSource source = open();
                FrameWindow window = new FrameWindow(source, kind.reach(), memory);
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame result = whole.frame(format);
            Compositing compositing = new Compositing(format);
            Patch patch = new Patch();
            ChangedPixels changed = new ChangedPixels();
            for (int i = 0; i < wanted.length; i++) {
                scratch.recycle();
                patch.nothing();
                render.frame(wanted[i], window, patch, scratch);
                changed.gather(patch);
                compositing.composite(window.at(wanted[i]), changed, result);
                out[i] = LightFault.pixels(result);
            }
            return new Corrected(out, (System.nanoTime() - start) / 1e9, render.summary());
        } catch (NothingToCorrect nothing) {
            for (int i = 0; i < wanted.length; i++) {
                out[i] = frames[wanted[i]];
            }
            return new Corrected(out, (System.nanoTime() - start) / 1e9, null);
        }
    }

    @Override
    public UUID take() {
        return new UUID(0, 1);
    }

    @Override
    public int count() {
        return frames.length;
    }

    @Override
    public FrameSource open() {
        return HeapFrames.of(format, frames);
    }
}
