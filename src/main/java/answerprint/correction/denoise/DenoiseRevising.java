package answerprint.correction.denoise;

import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What reviewers' points mean for a denoise. */
final class DenoiseRevising implements Revising.Kind {
    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        return revising.no(point, "Denoise does not change light; ask for a lighting match or a relight.");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        ObjectNode settings = revising.next().settings();
        return switch (point.code()) {
            case SOFT, SMEAR, TOO_MUCH_CHANGED, DOUBLE_IMAGE, SWIMMING_TEXTURE ->
                revising.set(
                        point, DenoiseSettings.weaker(settings), "Three quarters of that: more of the noise stays.");
            case TOO_CLEAN, GRAIN_MISMATCH ->
                revising.set(point, DenoiseSettings.grainier(settings), "More of the plate's own grain is given back.");
            case MISSED_AREA, FLICKER -> revising.set(point, DenoiseSettings.stronger(settings), "A quarter stronger.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> revising.keep(point);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point, "Denoise has no way to act on “" + point.code().id() + "”.");
        };
    }
}
