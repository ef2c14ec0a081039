package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.util.List;
import java.util.UUID;

/**
 * What waits for someone on one production.
 *
 * @param needsMySignOff nobody has signed in a role of theirs that must
 * @param answered a newer version answers what they asked
 * @param held stopped until someone with the right acts
 */
public record Inbox(List<Item> needsMySignOff, List<Item> answered, List<Item> held) {
    public Inbox {
        needsMySignOff = List.copyOf(needsMySignOff);
        answered = List.copyOf(answered);
        held = List.copyOf(held);
    }

    /** @param roles of the one who looks, that are missing */
    public record Item(
            ProposalId proposal,
            UUID take,
            String kind,
            FrameRange frames,
            ProposalStanding standing,
            List<CrewRole> roles) {
        public Item {
            roles = List.copyOf(roles);
        }
    }
}
