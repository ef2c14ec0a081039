package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;

/** What reviewers' points mean for a cleanup. */
final class CleanupRevising {
    private static final double MORE = 1.4;
    private static final double WEAKER = 0.25;

    private Assignment next;

    CleanupRevising(Assignment assignment) {
        next = assignment;
    }

    Revision answer(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Reason reason -> reason(reason);
                        case RevisionPoint.Light light ->
                            no(light, "Cleanup does not change light; ask for a lighting match.");
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer reason(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case MISSED_AREA -> sensitive(point, MORE, "Spots that stand out less are taken too.");
            case TOO_MUCH_CHANGED, TOO_CLEAN -> less(point);
            case EDGE_CHATTER -> grown(point, 1, "The matte of each spot is 1 px wider.");
            case SOFT, SMEAR -> grown(point, -0.5, "The matte of each spot is half a pixel narrower.");
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> keep(point);
            case WRONG_FRAMES -> frames(point);
            default ->
                no(
                        point,
                        "Cleanup has no way to act on “" + point.code().id()
                                + "”. Mark what should stay, or what was missed.");
        };
    }

    private PointAnswer sensitive(RevisionPoint.Reason point, double times, String words) {
        next = next.withSettings(CleanupSettings.moreSensitive(next.settings(), times));
        return new PointAnswer(point.note(), true, words);
    }

    /** What is taken off gets weaker; what is replaced gets rarer. */
    private PointAnswer less(RevisionPoint.Reason point) {
        CleanupHints hints = CleanupHints.of(next.hints());
        if (hints.asks(DefectKind.LENS_DIRT) || hints.asks(DefectKind.JITTER) || hints.grades()) {
            next = next.withSettings(CleanupSettings.weaker(next.settings(), WEAKER));
            return new PointAnswer(point.note(), true, "A quarter less is taken off.");
        }
        return sensitive(point, 1 / MORE, "Only spots that stand out more are taken; more of the plate stays.");
    }

    private PointAnswer grown(RevisionPoint.Reason point, double by, String words) {
        next = next.withSettings(CleanupSettings.grown(next.settings(), by));
        return new PointAnswer(point.note(), true, words);
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
