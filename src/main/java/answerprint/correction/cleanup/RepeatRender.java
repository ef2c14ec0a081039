package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts a frame made from both sides where a frame repeats the one before; all other frames stay as they are. */
final class RepeatRender implements Render {
    private static final int BESIDE = 5;

    private final Footage footage;
    private final Set<Integer> repeated;
    private final Set<Integer> afterDropped;
    private final MadeFrames made;

    private RepeatRender(Assignment assignment, Footage footage, FrameSteps steps) {
        this.footage = footage;
        FrameRange frames = assignment.frames();
        repeated = new TreeSet<>(steps.repeated());
        repeated.removeIf(n -> n < frames.first() || n > frames.last());
        afterDropped = new TreeSet<>(steps.afterDropped());
        afterDropped.removeIf(n -> n < frames.first() || n > frames.last());
        made = new MadeFrames(DefectKind.REPEATED_FRAMES, assignment, footage);
        repeated.forEach(n -> {
            made.source(n - 1);
            made.source(Math.min(footage.count() - 1, n + 1));
        });
    }

    /** @throws NothingToCorrect when no frame repeats the one before */
    static RepeatRender of(Assignment assignment, Footage footage) {
        FrameRange frames = assignment.frames();
        FrameRange seen = new FrameRange(
                Math.max(0, frames.first() - BESIDE), Math.min(footage.count() - 1, frames.last() + BESIDE));
        try (FrameSource source = footage.open()) {
            RepeatRender render = new RepeatRender(assignment, footage, FrameSteps.of(source, seen, footage.memory()));
            if (render.repeated.isEmpty()) {
                throw new NothingToCorrect("None of these frames repeats the one before.");
            }
            return render;
        }
    }

    /** Whether both sides of the repeat show something of their own. */
    private boolean mendable(int n) {
        return repeated.contains(n)
                && n >= 1
                && n + 1 < footage.count()
                && !repeated.contains(n + 1)
                && !repeated.contains(n - 1);
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        if (!mendable(n)) {
            out.nothing();
            return;
        }
        made.make(n, n - 1, n + 1, 0.5f, in, out, scratch);
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        var dropped = parameters.putArray("afterDropped");
        afterDropped.forEach(dropped::add);
        return made.summary(parameters, remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (int n : repeated) {
            remarks.add(
                    mendable(n)
                            ? "Frame " + n + " repeated " + (n - 1) + "; it is now made from " + (n - 1) + " and "
                                    + (n + 1) + "."
                            : "Frame " + n + " repeats " + (n - 1) + " and stays: no frame of its own lies beyond it.");
        }
        afterDropped.forEach(n -> remarks.add(
                "A frame seems to be missing before " + n + "; ask for dropped frames to even the jump out."));
        return remarks;
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}
