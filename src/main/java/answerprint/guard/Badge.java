package answerprint.guard;

import answerprint.guard.GuardReport.Reading;
import answerprint.timeline.FrameRange;
import java.util.List;

/** A guard's badge: the id and the title that its reports are made out under. */
public record Badge(String id, String title) {
    /** Who may overrule a guard where a performer is concerned. */
    public static final String PERFORMERS_CONSENT = "Producer, with the performer's consent";

    /** Who may overrule a guard where taste is concerned. */
    public static final String TASTE = "Director or producer";

    public GuardReport pass(String words, List<Reading> readings) {
        return new GuardReport.Pass(id, title, words, readings);
    }

    /** @param where ABS */
    public GuardReport asks(String from, String words, List<Reading> readings, List<FrameRange> where) {
        return new GuardReport.NeedsPermission(id, title, words, readings, from, where);
    }

    /** @param where ABS */
    public GuardReport stop(String words, List<Reading> readings, List<FrameRange> where) {
        return new GuardReport.Stop(id, title, words, readings, where);
    }
}
