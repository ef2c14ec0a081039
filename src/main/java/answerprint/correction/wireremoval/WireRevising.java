package answerprint.correction.wireremoval;

import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What reviewers' points mean for a wire. */
final class WireRevising {
    private Assignment next;

    WireRevising(Assignment assignment) {
        next = assignment;
    }

    Revision answer(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> reason(reason);
                        case RevisionPoint.Light light ->
                            no(light, "Wire removal does not change light; ask for a lighting match.");
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer reason(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case MISSED_AREA -> wider(point, 2, "The matte is 2 px wider on each side.");
            case SHADOW_LEFT -> shadow(point);
            case EDGE_CHATTER ->
                wider(point, 1, "The matte is 1 px wider on each side, so that its edge lies off the wire.");
            case TOO_MUCH_CHANGED, TOO_CLEAN, SOFT, SMEAR ->
                wider(point, -1, "The matte is 1 px narrower on each side; more of the plate stays.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> keep(point);
            case WRONG_FRAMES -> frames(point);
            default ->
                no(
                        point,
                        "Wire removal has no way to act on “" + point.code().id()
                                + "”. Draw the wire again, or mark what should stay.");
        };
    }

    private PointAnswer wider(RevisionPoint.Reason point, double by, String words) {
        next = next.withSettings(WireRemovalSettings.grown(next.settings(), by));
        return new PointAnswer(point.note(), true, words);
    }

    private PointAnswer shadow(RevisionPoint.Reason point) {
        if (point.areas().isEmpty()) {
            return no(point, "Draw a box round the shadow on a frame where it is seen well, so that it can be found.");
        }
        ObjectNode hints = next.hints().deepCopy();
        for (Region area : point.areas()) {
            ShadowKeys.putBox(hints, point.frames().first(), area.x(), area.y(), area.width(), area.height());
        }
        next = next.withHints(hints);
        return new PointAnswer(point.note(), true, "The shadow in the box is looked for, followed and lit again.");
    }

    private PointAnswer keep(RevisionPoint.Reason point) {
        if (point.areas().isEmpty()) {
            return no(point, "Draw round what should stay, so that it can be left alone.");
        }
        List<Region> keepOut = new ArrayList<>(next.keepOut());
        keepOut.addAll(point.areas());
        next = next.withKeepOut(keepOut);
        return new PointAnswer(point.note(), true, "What was drawn round stays as it is.");
    }

    private PointAnswer frames(RevisionPoint.Reason point) {
        next = next.withFrames(point.frames());
        return new PointAnswer(point.note(), true, "Now on the frames that were marked: " + point.frames() + ".");
    }

    private static PointAnswer no(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), false, words);
    }
}
