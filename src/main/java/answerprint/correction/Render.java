package answerprint.correction;

import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;

/** Renders one assignment, frame by frame, on one thread. Holds nets and tracks; the caller closes it. */
public interface Render extends AutoCloseable {
    /**
     * Fills {@code out} for frame {@code n}. The same n gives the same patch however often and in whatever order it is
     * asked. Whatever the patch needs is allocated from {@code scratch} and lives no longer than it.
     *
     * @param n ABS, within the assignment's frames
     * @param in the plate's frames n−reach..n+reach, borrowed
     */
    void frame(int n, FrameWindow in, Patch out, Scratch scratch);

    /** Complete once every frame has been rendered. */
    RenderSummary summary();

    @Override
    void close();
}
