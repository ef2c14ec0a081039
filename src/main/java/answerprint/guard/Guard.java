package answerprint.guard;

import answerprint.picture.Scratch;

/** One check. A stateless bean, found by its presence; its watch sees every frame of one proposal in order. */
public interface Guard {
    /** Permanent short id, such as {@code G1}; stored in evidence. */
    String id();

    /** What it makes sure of, in words: "Nothing outside the matte changed". */
    String title();

    /**
     * Begins to watch one proposal.
     *
     * @param kept for pictures that the watch remembers from frame to frame; closed by the caller after the report
     */
    GuardWatch watch(GuardScene scene, Scratch kept);
}
