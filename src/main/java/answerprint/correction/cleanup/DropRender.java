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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evens the jump out that a dropped frame left. The count must stay, so no frame is put in: the frames on either side of the gap
 * are made anew a third of a frame nearer to each other, and one double step becomes three steps of four thirds.
 */
final class DropRender implements Render {
    private static final int BESIDE = 5;
    /** Of the way over the gap, which is two steps long: a third of one step. */
    private static final float NEARER = 1 / 6f;

    private final Set<Integer> after;
    private final MadeFrames made;

    private DropRender(Assignment assignment, Footage footage, Set<Integer> after) {
        this.after = after;
        made = new MadeFrames(DefectKind.DROPPED_FRAMES, assignment, footage);
        after.forEach(n -> {
            made.source(n - 1);
            made.source(n);
        });
    }

    /** @throws NothingToCorrect when no frame is missing */
    static DropRender of(Assignment assignment, Footage footage) {
        FrameRange frames = assignment.frames();
        FrameRange seen = new FrameRange(
                Math.max(0, frames.first() - BESIDE), Math.min(footage.count() - 1, frames.last() + BESIDE));
        try (FrameSource source = footage.open()) {
            Set<Integer> after =
                    new TreeSet<>(FrameSteps.of(source, seen, footage.memory()).afterDropped());
            after.removeIf(n -> n <= frames.first() || n > frames.last());
            if (after.isEmpty()) {
                throw new NothingToCorrect("No frame seems to be missing between these.");
            }
            return new DropRender(assignment, footage, after);
        }
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        if (after.contains(n + 1)) {
            made.make(n, n, n + 1, NEARER, in, out, scratch);
        } else if (after.contains(n)) {
            made.make(n, n - 1, n, 1 - NEARER, in, out, scratch);
        } else {
            out.nothing();
        }
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        var dropped = parameters.putArray("afterDropped");
        after.forEach(dropped::add);
        List<String> remarks = after.stream()
                .map(n -> "A frame is missing before " + n + "; " + (n - 1) + " and " + n
                        + " now lie a third of a frame nearer to it. The count stays.")
                .toList();
        return made.summary(parameters, remarks);
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}
