package answerprint.review;

import java.util.List;

/** What became of a verdict. */
public sealed interface VerdictOutcome {
    /** It stands. {@code again} when the same key had brought it before. */
    record Recorded(GivenVerdict verdict, ProposalStanding standing, boolean again) implements VerdictOutcome {}

    /** Nothing was written: something newer exists than what the person was shown. */
    record Superseded(List<Newer> newer, ProposalStanding standing) implements VerdictOutcome {
        public Superseded {
            newer = List.copyOf(newer);
        }

        public String words() {
            return "Not recorded, because something is newer: "
                    + String.join(" ", newer.stream().map(Newer::words).toList());
        }
    }

    /** Nothing was written: a rule of the production says no. */
    record Declined(String code, String words) implements VerdictOutcome {}
}
