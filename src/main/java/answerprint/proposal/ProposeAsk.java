package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.production.ProductionId;
import java.util.List;

/**
 * What {@link ProposeWork} is told.
 *
 * @param number of the version to make
 * @param answers to the points that asked for it
 */
record ProposeAsk(
        ProposalId proposal,
        int number,
        ProductionId production,
        Assignment assignment,
        String title,
        List<PointAnswer> answers,
        CrewMemberId askedBy,
        String askedByName) {
    static final String KIND = "propose";

    ProposeAsk {
        answers = List.copyOf(answers);
    }

    String effectKey() {
        return KIND + "/" + proposal + "/" + number;
    }
}
