package answerprint.correction;

import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of repair. A stateless bean, found by its presence: adding a kind adds a folder and nothing else.
 *
 * <p>Every kind keeps the promises of {@code CorrectionContract}: the same assignment gives the same pixels; where alpha is
 * 0 nothing changes; it works at the take's first and last frame and may start at any frame; it keeps size and encoding; it
 * leaves no native byte open; it has a title in {@code messages.properties}.
 */
public interface Correction {
    CorrectionKind kind();

    /** How many neighbouring frames on each side {@link Render#frame} looks at; 0 when the frame alone is enough. */
    int reach();

    Nature nature();

    /** How far this kind may go before a guard speaks up. */
    Limits limits();

    /** The nature of one assignment, where a kind does more than one thing. */
    default Nature nature(Assignment assignment) {
        return nature();
    }

    /** The limits of one assignment, where a kind does more than one thing. */
    default Limits limits(Assignment assignment) {
        return limits();
    }

    /** The settings that a person may turn, with their titles and ranges; the room draws sliders from them. */
    KindSettings settings();

    /** What a person draws and names to ask for this kind. */
    default Asking asking() {
        return Asking.FOR_THE_FRAMES;
    }

    /** The hints of an assignment that asks for what was marked. Runs in the web role too: no pixels. */
    default ObjectNode hints(Marked marked) {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Looks through the whole take. Runs in the worker; reports its progress; the order of findings is stable. */
    List<Finding> find(Footage footage, Progress progress);

    /** What {@link #find} cannot be relied on for in this take, in words for the person who asked; empty if nothing stands in its way. */
    default Optional<String> caveat(Footage footage) {
        return Optional.empty();
    }

    /**
     * Studies the assignment (tracks, fits, chooses a method per segment) and returns what renders it. The caller closes the
     * render.
     *
     * @throws NothingToCorrect when the hints lead nowhere on this footage, in words for the person who asked
     */
    Render prepare(Assignment assignment, Footage footage);

    /**
     * What these points ask for, as a changed assignment, with an answer per point in the order given. Points that this kind
     * cannot carry out are answered "no" with the reason; they are never dropped. Runs in the web role too: no pixels.
     */
    Revision revisedBy(Assignment assignment, List<RevisionPoint> points);

    /** Whether what is approved on one take may be wanted on the other takes of its set-up, see {@link #rippled}. */
    default boolean ripples() {
        return false;
    }

    /**
     * What was approved on one take, carried over to another of the same set-up; empty where it belongs to that take alone.
     * Runs without pixels: what the other take needs is worked out when it is prepared.
     *
     * @param approved what was approved
     * @param fitted what its render said of itself, see {@link RenderSummary#parameters}
     * @param sibling the other take
     * @param frames all frames of the other take
     */
    default Optional<Assignment> rippled(Assignment approved, ObjectNode fitted, UUID sibling, FrameRange frames) {
        return Optional.empty();
    }
}
