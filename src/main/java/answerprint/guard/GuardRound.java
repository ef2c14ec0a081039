package answerprint.guard;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.List;

/** All guards on one pass over the frames of a proposal. The caller closes it. Not thread-safe. */
public final class GuardRound implements AutoCloseable {
    private final Scratch kept;
    private final List<GuardWatch> watches = new ArrayList<>();

    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // closed with this round
    GuardRound(List<Guard> guards, GuardScene scene, PictureMemory memory) {
        kept = new Scratch(memory);
        for (Guard guard : guards) {
            watches.add(guard.watch(scene, kept));
        }
    }

    /** @param scratch the frame's own */
    public void see(SeenFrame frame, Scratch scratch) {
        for (GuardWatch watch : watches) {
            watch.see(frame, scratch);
        }
    }

    /** One report per guard, in the order of their ids; ask after the last frame. */
    public List<GuardReport> reports() {
        return watches.stream().map(GuardWatch::report).toList();
    }

    @Override
    public void close() {
        kept.close();
    }
}
