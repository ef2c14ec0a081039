package answerprint.correction.deflicker;

import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import answerprint.correction.deflicker.DeflickerSettings.Mode;

/** What reviewers' points mean for a deflicker. */
final class DeflickerRevising implements Revising.Kind {
    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        return revising.no(point, "Deflicker holds light still and sets none; ask for a lighting match or a relight.");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD ->
                revising.set(
                        point,
                        DeflickerSettings.weaker(revising.next().settings()),
                        "Three quarters of that: more of the flicker stays.");
            case FLICKER, MISSED_AREA ->
                inMode(point, Mode.LOCAL, "It may now differ over the picture and between channels.", revising);
            case SWIMMING_TEXTURE, WRONG_LIGHT_DIRECTION ->
                inMode(point, Mode.GLOBAL, "One value now holds for the whole picture.", revising);
            case COLOUR_SHIFT -> inMode(point, Mode.GLOBAL, "All channels now change alike.", revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> revising.keep(point);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point,
                        "Deflicker only changes exposure from frame to frame; it has no way to act on “"
                                + point.code().id() + "”.");
        };
    }

    private static PointAnswer inMode(RevisionPoint.Reason point, Mode mode, String words, Revising revising) {
        return revising.set(point, DeflickerSettings.in(mode, revising.next().settings()), words);
    }
}
