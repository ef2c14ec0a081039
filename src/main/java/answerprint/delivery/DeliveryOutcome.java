package answerprint.delivery;

import answerprint.proposal.ProposalId;
import java.util.List;

/** What became of a wish. */
public sealed interface DeliveryOutcome {
    /** It is being rendered, or was delivered before: the same wish gives the same delivery. */
    record Ordered(Delivery delivery) implements DeliveryOutcome {}

    /** Something of it lacks a sign-off; nothing was ordered. */
    record NotFinal(List<Lacking> lacking) implements DeliveryOutcome {
        public NotFinal {
            lacking = List.copyOf(lacking);
        }

        /** All of them in one line. */
        public String words() {
            return String.join(" · ", lacking.stream().map(Lacking::line).toList());
        }
    }

    /**
     * One proposal that is not final.
     *
     * @param title of the proposal
     * @param words such as "Approved by Director; waiting for DP (Dana Page)"
     */
    record Lacking(ProposalId proposal, int version, String title, String words) {
        String line() {
            return "%s v%03d: %s".formatted(title, version, words);
        }
    }
}
