package answerprint.access;

import java.util.Set;
import java.util.UUID;

/** How much of a production someone sees; lists filter by it. */
public sealed interface Sight {
    /** A member of the crew sees all of it. */
    record Whole() implements Sight {}

    /** A partner sees these takes and these proposals, and nothing else. */
    record Named(Set<UUID> takes, Set<UUID> proposals) implements Sight {
        public Named {
            takes = Set.copyOf(takes);
            proposals = Set.copyOf(proposals);
        }
    }

    default boolean seesTake(UUID take) {
        return switch (this) {
            case Whole ignored -> true;
            case Named named -> named.takes().contains(take);
        };
    }

    default boolean seesProposal(UUID proposal) {
        return switch (this) {
            case Whole ignored -> true;
            case Named named -> named.proposals().contains(proposal);
        };
    }
}
