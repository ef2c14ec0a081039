package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.FootageFixture;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A painted set after cleanup: {@code Cleaned.of(set, "dust")}. */
record Cleaned(MovingSet set, List<float[]> frames, RenderSummary summary) {
    static Cleaned of(MovingSet set, String kind) {
        return of(set, kind, assignment -> assignment);
    }

    static Cleaned of(MovingSet set, String kind, UnaryOperator<Assignment> change) {
        PictureMemory memory = PictureMemory.ofBytes(1L << 30);
        FootageFixture footage = set.footage(memory);
        Cleanup cleanup = new Cleanup();
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("classes").add(kind);
        Assignment assignment = change.apply(footage.assignment(Cleanup.KIND, FrameRange.ofCount(footage.count()))
                .withHints(hints));
        List<float[]> frames = new ArrayList<>();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, cleanup.reach(), memory);
                Render render = cleanup.prepare(assignment, footage)) {
            for (int n = 0; n < footage.count(); n++) {
                frames.add(frame(n, window, render, memory));
            }
            return new Cleaned(set, frames, render.summary());
        }
    }

    private static float[] frame(int n, FrameWindow window, Render render, PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            Frame result = scratch.frame(window.format());
            new Compositing(window.format()).composite(window.at(n), changed, result);
            float[] rgb = new float[3 * MovingSet.WIDTH * MovingSet.HEIGHT];
            result.mat().get(0, 0, rgb);
            return rgb;
        }
    }

    /** Pixels that differ from the plate in one frame. */
    long changed(int n) {
        float[] plate = plate(n);
        long changed = 0;
        for (int i = 0; i < plate.length; i += 3) {
            changed += plate[i] != frames.get(n)[i] ? 1 : 0;
        }
        return changed;
    }

    float[] plate(int n) {
        float[] plate = new float[3 * MovingSet.WIDTH * MovingSet.HEIGHT];
        set.paint(n, plate);
        return plate;
    }

    /** Root mean square distance of a box to the set without dirt. */
    double error(int n, int x, int y, int width, int height) {
        return error(frames.get(n), n, x, y, width, height);
    }

    /** The same of the plate. */
    double errorBefore(int n, int x, int y, int width, int height) {
        return error(plate(n), n, x, y, width, height);
    }

    private double error(float[] rgb, int n, int x, int y, int width, int height) {
        float[] truth = new float[rgb.length];
        set.clean(n, truth);
        double sum = 0;
        for (int i = 0; i < width * height; i++) {
            int at = 3 * ((y + i / width) * MovingSet.WIDTH + x + i % width);
            for (int c = at; c < at + 3; c++) {
                sum += (rgb[c] - truth[c]) * (rgb[c] - truth[c]);
            }
        }
        return Math.sqrt(sum / (3.0 * width * height));
    }
}
