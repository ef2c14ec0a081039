package answerprint.delivery;

import answerprint.proposal.ProposalId;
import java.util.List;
import java.util.Optional;

/**
 * What someone wants delivered.
 *
 * @param proposals 1 to 200, each once; their newest versions must be final
 * @param handles extra frames at both ends, 0 to 48, clipped to the take; the production's own count when empty
 */
public record DeliveryWish(List<ProposalId> proposals, DeliveryFormat format, Optional<Integer> handles) {
    /** The most handles that may be asked for. */
    public static final int MOST_HANDLES = 48;

    private static final int MOST_PROPOSALS = 200;

    public DeliveryWish {
        proposals = proposals.stream().distinct().toList();
        if (proposals.isEmpty() || proposals.size() > MOST_PROPOSALS) {
            throw new IllegalArgumentException("A delivery names 1 to " + MOST_PROPOSALS + " proposals.");
        }
        handles.ifPresent(DeliveryWish::checkHandles);
    }

    static int checkHandles(int handles) {
        if (handles < 0 || handles > MOST_HANDLES) {
            throw new IllegalArgumentException("Handles are 0 to " + MOST_HANDLES + " frames, not " + handles + ".");
        }
        return handles;
    }
}
