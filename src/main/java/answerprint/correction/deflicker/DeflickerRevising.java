package answerprint.correction.deflicker;

import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.deflicker.DeflickerSettings.Mode;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;

/** What reviewers' points mean for a deflicker. Numbers only, no pixels. */
final class DeflickerRevising {
    private Assignment next;

    DeflickerRevising(Assignment assignment) {
        next = assignment;
    }

    Revision answer(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> reason(reason);
                        case RevisionPoint.Light light ->
                            no(
                                    light,
                                    "Deflicker holds light still and sets none; ask for a lighting match or a relight.");
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer reason(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD -> {
                next = next.withSettings(DeflickerSettings.weaker(next.settings()));
                yield yes(point, "Three quarters of that: more of the flicker stays.");
            }
            case FLICKER, MISSED_AREA ->
                inMode(point, Mode.LOCAL, "It may now differ over the picture and between channels.");
            case SWIMMING_TEXTURE, WRONG_LIGHT_DIRECTION ->
                inMode(point, Mode.GLOBAL, "One value now holds for the whole picture.");
            case COLOUR_SHIFT -> inMode(point, Mode.GLOBAL, "All channels now change alike.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> keep(point);
            case WRONG_FRAMES -> {
                next = next.withFrames(point.frames());
                yield yes(point, "Now on the frames that were marked: " + point.frames() + ".");
            }
            default ->
                no(
                        point,
                        "Deflicker only changes exposure from frame to frame; it has no way to act on “"
                                + point.code().id() + "”.");
        };
    }

    private PointAnswer inMode(RevisionPoint.Reason point, Mode mode, String words) {
        next = next.withSettings(DeflickerSettings.in(mode, next.settings()));
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
