package answerprint.learning;

import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.work.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One immutable version of what a production taught; learned from the takes it lists and from nothing else.
 *
 * @param number 1, 2, 3 … within the production
 * @param seed with the same takes it gives the same weights on the same machine
 * @param words where it stands, for people
 * @param order the background order that learns it
 * @param wireFinder weights for {@link WireFinder#load}
 * @param repairNet weights for {@link RepairNet#load}; use it only where {@link #repairsBetterOn} says yes
 */
public record ProductionModel(
        ModelId id,
        ProductionId production,
        int number,
        LearningMode mode,
        long seed,
        ModelState state,
        String words,
        String orderedBy,
        Instant ordered,
        Optional<Instant> finished,
        Optional<OrderId> order,
        double cpuSeconds,
        List<LearnedTake> takes,
        Optional<MediaAddress> wireFinder,
        Optional<MediaAddress> repairNet,
        Learned learned) {
    /** Names of weights: {@code wire-finder}, {@code repair-net}. */
    public static final String WIRE_FINDER = CurvePoint.FINDER;

    public static final String REPAIR_NET = CurvePoint.REPAIR;

    public ProductionModel {
        takes = List.copyOf(takes);
    }

    /** As people say it: {@code v003}. */
    public String version() {
        return String.format(Locale.ROOT, "v%03d", number);
    }

    /** The weights of a net, if it was learned. */
    public Optional<MediaAddress> weights(String name) {
        return switch (name) {
            case CurvePoint.FINDER -> wireFinder;
            case CurvePoint.REPAIR -> repairNet;
            default -> Optional.empty();
        };
    }

    /** Whether it learned from that take. */
    public boolean learnedFrom(UUID take) {
        return takes.stream().anyMatch(one -> one.take().equals(take));
    }

    /** Whether the repair net beat the plain method on that take's held-out frames. */
    public boolean repairsBetterOn(UUID take) {
        return repairNet.isPresent() && learned.repairsBetterOn(take);
    }
}
