package answerprint.correction.cleanup;

import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;

/** What reviewers' points mean for a cleanup. */
final class CleanupRevising implements Revising.Kind {
    private static final double MORE = 1.4;
    private static final double WEAKER = 0.25;

    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        return revising.no(point, "Cleanup does not change light; ask for a lighting match.");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case MISSED_AREA -> sensitive(point, MORE, "Spots that stand out less are taken too.", revising);
            case TOO_MUCH_CHANGED, TOO_CLEAN -> less(point, revising);
            case EDGE_CHATTER -> grown(point, 1, "The matte of each spot is 1 px wider.", revising);
            case SOFT, SMEAR -> grown(point, -0.5, "The matte of each spot is half a pixel narrower.", revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE, BREAKS_CONTINUITY -> revising.keep(point);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point,
                        "Cleanup has no way to act on “" + point.code().id()
                                + "”. Mark what should stay, or what was missed.");
        };
    }

    /** What is taken off gets weaker; what is replaced gets rarer. */
    private static PointAnswer less(RevisionPoint.Reason point, Revising revising) {
        CleanupHints hints = CleanupHints.of(revising.next().hints());
        if (hints.asks(DefectKind.LENS_DIRT) || hints.asks(DefectKind.JITTER) || hints.grades()) {
            return revising.set(
                    point, CleanupSettings.weaker(revising.next().settings(), WEAKER), "A quarter less is taken off.");
        }
        return sensitive(
                point, 1 / MORE, "Only spots that stand out more are taken; more of the plate stays.", revising);
    }

    private static PointAnswer sensitive(RevisionPoint.Reason point, double times, String words, Revising revising) {
        return revising.set(point, CleanupSettings.moreSensitive(revising.next().settings(), times), words);
    }

    private static PointAnswer grown(RevisionPoint.Reason point, double by, String words, Revising revising) {
        return revising.set(point, CleanupSettings.grown(revising.next().settings(), by), words);
    }
}
