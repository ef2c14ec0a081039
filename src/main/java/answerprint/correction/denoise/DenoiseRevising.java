package answerprint.correction.denoise;

import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What reviewers' points mean for a denoise. Numbers only, no pixels. */
final class DenoiseRevising {
    private Assignment next;

    DenoiseRevising(Assignment assignment) {
        next = assignment;
    }

    Revision answer(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> reason(reason);
                        case RevisionPoint.Light light ->
                            no(light, "Denoise does not change light; ask for a lighting match or a relight.");
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer reason(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case SOFT, SMEAR, TOO_MUCH_CHANGED, DOUBLE_IMAGE, SWIMMING_TEXTURE ->
                set(point, DenoiseSettings.weaker(next.settings()), "Three quarters of that: more of the noise stays.");
            case TOO_CLEAN, GRAIN_MISMATCH ->
                set(point, DenoiseSettings.grainier(next.settings()), "More of the plate's own grain is given back.");
            case MISSED_AREA, FLICKER -> set(point, DenoiseSettings.stronger(next.settings()), "A quarter stronger.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> keep(point);
            case WRONG_FRAMES -> {
                next = next.withFrames(point.frames());
                yield yes(point, "Now on the frames that were marked: " + point.frames() + ".");
            }
            default -> no(point, "Denoise has no way to act on “" + point.code().id() + "”.");
        };
    }

    private PointAnswer set(RevisionPoint.Reason point, ObjectNode settings, String words) {
        next = next.withSettings(settings);
        return yes(point, words);
    }

    private PointAnswer keep(RevisionPoint.Reason point) {
        if (point.areas().isEmpty()) {
            return no(point, "Draw round what should stay, so that it can be left alone.");
        }
        List<Region> keepOut = new ArrayList<>(next.keepOut());
        keepOut.addAll(point.areas());
        next = next.withKeepOut(keepOut);
        return yes(point, "What was drawn round stays as it is.");
    }

    private static PointAnswer yes(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), true, words);
    }

    private static PointAnswer no(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), false, words);
    }
}
