package answerprint.guard;

import answerprint.picture.Scratch;

/** A guard at work on one proposal. Not thread-safe. */
public interface GuardWatch {
    /** @param scratch for pictures that are needed during this frame only */
    void see(SeenFrame frame, Scratch scratch);

    /** The report, after the last frame. */
    GuardReport report();
}
