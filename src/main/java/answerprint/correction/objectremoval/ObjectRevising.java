package answerprint.correction.objectremoval;

import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What reviewers' points mean for the removal of an object. */
final class ObjectRevising implements Revising.Kind {
    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        return revising.no(point, "Object removal does not change light; ask for a lighting match.");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case MISSED_AREA -> missed(point, "keys", "What was drawn round is taken out too.", revising);
            case SHADOW_LEFT -> missed(point, "shadow", "The shadow that was drawn round is taken out too.", revising);
            case EDGE_CHATTER ->
                revising.set(
                        point,
                        ObjectRemovalSettings.softened(revising.next().settings(), 2),
                        "The matte's edge fades over 2 px more.");
            case TOO_MUCH_CHANGED, SMEAR, SOFT ->
                wider(point, -1, "The matte is 1 px narrower all round; more of the plate stays.", revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> revising.keep(point);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point,
                        "Object removal has no way to act on “" + point.code().id()
                                + "”. Draw the object again on that frame, or mark what should stay.");
        };
    }

    /** Every box that was drawn becomes a key of a thing of its own, on the first frame of the point. */
    private static PointAnswer missed(RevisionPoint.Reason point, String list, String words, Revising revising) {
        if (point.areas().isEmpty()) {
            return wider(point, 2, "The matte is 2 px wider all round.", revising);
        }
        ObjectNode hints = revising.next().hints();
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
        return revising.hint(point, hints, words);
    }

    private static PointAnswer wider(RevisionPoint.Reason point, double by, String words, Revising revising) {
        return revising.set(point, ObjectRemovalSettings.grown(revising.next().settings(), by), words);
    }
}
