package answerprint.correction;

import java.util.List;

/** The next version's assignment, and an answer for each point that was raised. */
public record Revision(Assignment assignment, List<PointAnswer> answers) {
    public Revision {
        answers = List.copyOf(answers);
    }
}
