package answerprint.correction;

import answerprint.work.Progress;
import java.util.List;

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

    /** Looks through the whole take. Runs in the worker; reports its progress; the order of findings is stable. */
    List<Finding> find(Footage footage, Progress progress);

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
}
