package answerprint.correction.wireremoval;

import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What reviewers' points mean for a wire. */
final class WireRevising implements Revising.Kind {
    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        return revising.no(point, "Wire removal does not change light; ask for a lighting match.");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case MISSED_AREA -> wider(point, 2, "The matte is 2 px wider on each side.", revising);
            case SHADOW_LEFT -> shadow(point, revising);
            case EDGE_CHATTER ->
                wider(point, 1, "The matte is 1 px wider on each side, so that its edge lies off the wire.", revising);
            case TOO_MUCH_CHANGED, TOO_CLEAN, SOFT, SMEAR ->
                wider(point, -1, "The matte is 1 px narrower on each side; more of the plate stays.", revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> revising.keep(point);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point,
                        "Wire removal has no way to act on “" + point.code().id()
                                + "”. Draw the wire again, or mark what should stay.");
        };
    }

    private static PointAnswer wider(RevisionPoint.Reason point, double by, String words, Revising revising) {
        return revising.set(point, WireRemovalSettings.grown(revising.next().settings(), by), words);
    }

    private static PointAnswer shadow(RevisionPoint.Reason point, Revising revising) {
        if (point.areas().isEmpty()) {
            return revising.no(
                    point, "Draw a box round the shadow on a frame where it is seen well, so that it can be found.");
        }
        ObjectNode hints = revising.next().hints().deepCopy();
        for (Region area : point.areas()) {
            ShadowKeys.putBox(hints, point.frames().first(), area.x(), area.y(), area.width(), area.height());
        }
        return revising.hint(point, hints, "The shadow in the box is looked for, followed and lit again.");
    }
}
