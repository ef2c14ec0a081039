package answerprint.correction;

import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * From reviewers' points to the next version's assignment, one answer for each point in their order. A kind says what a point
 * means for it; what means the same for all kinds is done here. Numbers only, no pixels.
 */
public final class Revising {
    private Assignment next;

    private Revising(Assignment previous) {
        next = previous;
    }

    /** What points mean for one kind. */
    public interface Kind {
        PointAnswer reason(RevisionPoint.Reason point, Revising revising);

        PointAnswer light(RevisionPoint.Light point, Revising revising);
    }

    public static Revision answered(Assignment previous, List<RevisionPoint> points, Kind kind) {
        Revising revising = new Revising(previous);
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> kind.reason(reason, revising);
                        case RevisionPoint.Light light -> kind.light(light, revising);
                    });
        }
        return new Revision(revising.next, answers);
    }

    /** The assignment as the points so far have changed it. */
    public Assignment next() {
        return next;
    }

    /** The point is met by other settings. */
    public PointAnswer set(RevisionPoint point, ObjectNode settings, String words) {
        next = next.withSettings(settings);
        return new PointAnswer(point.note(), true, words);
    }

    /** The point is met by other hints. */
    public PointAnswer hint(RevisionPoint point, ObjectNode hints, String words) {
        next = next.withHints(hints);
        return new PointAnswer(point.note(), true, words);
    }

    /** What was drawn round is left alone from now on. */
    public PointAnswer keep(RevisionPoint.Reason point) {
        if (point.areas().isEmpty()) {
            return no(point, "Draw round what should stay, so that it can be left alone.");
        }
        List<Region> keepOut = new ArrayList<>(next.keepOut());
        keepOut.addAll(point.areas());
        next = next.withKeepOut(keepOut);
        return new PointAnswer(point.note(), true, "What was drawn round stays as it is.");
    }

    /** The marked frames take the place of those before. */
    public PointAnswer frames(RevisionPoint.Reason point) {
        next = next.withFrames(point.frames());
        return new PointAnswer(point.note(), true, "Now on the frames that were marked: " + point.frames() + ".");
    }

    /** The point is not met; the words say why, or what would help. */
    public PointAnswer no(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), false, words);
    }
}
