package answerprint.correction.objectremoval;

import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What reviewers' points mean for the removal of an object. */
final class ObjectRevising {
    private Assignment next;

    ObjectRevising(Assignment assignment) {
        next = assignment;
    }

    Revision answer(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> reason(reason);
                        case RevisionPoint.Light light ->
                            no(light, "Object removal does not change light; ask for a lighting match.");
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer reason(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case MISSED_AREA -> missed(point, "keys", "What was drawn round is taken out too.");
            case SHADOW_LEFT -> missed(point, "shadow", "The shadow that was drawn round is taken out too.");
            case EDGE_CHATTER -> softer(point);
            case TOO_MUCH_CHANGED, SMEAR, SOFT ->
                wider(point, -1, "The matte is 1 px narrower all round; more of the plate stays.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> keep(point);
            case WRONG_FRAMES -> frames(point);
            default ->
                no(
                        point,
                        "Object removal has no way to act on “" + point.code().id()
                                + "”. Draw the object again on that frame, or mark what should stay.");
        };
    }

    /** Every box that was drawn becomes a key of a thing of its own, on the first frame of the point. */
    private PointAnswer missed(RevisionPoint.Reason point, String list, String words) {
        if (point.areas().isEmpty()) {
            return wider(point, 2, "The matte is 2 px wider all round.");
        }
        ObjectNode hints = next.hints();
        ArrayNode keys = hints.withArray("/" + list);
        int object = 1;
        for (var key : keys) {
            object = Math.max(object, key.path("object").asInt(1));
        }
        for (Region area : point.areas()) {
            object++;
            keys.addObject()
                    .put("frame", point.frames().first())
                    .put("object", object)
                    .putArray("box")
                    .add(area.x())
                    .add(area.y())
                    .add(area.width())
                    .add(area.height());
        }
        next = next.withHints(hints);
        return new PointAnswer(point.note(), true, words);
    }

    private PointAnswer wider(RevisionPoint.Reason point, double by, String words) {
        next = next.withSettings(ObjectRemovalSettings.grown(next.settings(), by));
        return new PointAnswer(point.note(), true, words);
    }

    private PointAnswer softer(RevisionPoint.Reason point) {
        next = next.withSettings(ObjectRemovalSettings.softened(next.settings(), 2));
        return new PointAnswer(point.note(), true, "The matte's edge fades over 2 px more.");
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
