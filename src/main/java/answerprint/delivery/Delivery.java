package answerprint.delivery;

import answerprint.access.CrewMemberId;
import answerprint.production.ProductionId;
import answerprint.work.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * One turnover of final frames.
 *
 * @param handles as ordered; at the ends of a take there may be fewer
 * @param order the work that renders it
 * @param words how it ended, or empty while it runs
 * @param frames one part for each proposal
 * @param files empty until it is delivered
 */
public record Delivery(
        DeliveryId id,
        ProductionId production,
        DeliveryFormat format,
        int handles,
        CrewMemberId orderedBy,
        String orderedByName,
        Instant ordered,
        OrderId order,
        DeliveryState state,
        String words,
        List<DeliveredFrames> frames,
        List<DeliveredFile> files) {
    public Delivery {
        frames = List.copyOf(frames);
        files = List.copyOf(files);
    }

    /** All bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(DeliveredFile::bytes).sum();
    }
}
