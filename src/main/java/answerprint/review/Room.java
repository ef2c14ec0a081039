package answerprint.review;

import answerprint.access.CrewRole;
import java.util.List;
import java.util.Map;

/**
 * What the review room shows about one proposal beside its picture and evidence.
 *
 * @param seen what a verdict given from this page must name
 * @param signable the roles in which the one who looks may give a verdict now
 * @param whyNot for each role they hold but may not sign in now, the reason in words
 * @param history the verdicts on all versions
 */
public record Room(
        ProposalStanding standing,
        Seen seen,
        List<Ring> rings,
        List<CrewRole> signable,
        Map<CrewRole, String> whyNot,
        List<Note> notes,
        List<GivenVerdict> history) {
    public Room {
        rings = List.copyOf(rings);
        signable = List.copyOf(signable);
        whyNot = Map.copyOf(whyNot);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
    }
}
