package answerprint.work;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as people see it.
 *
 * @param share of the job done, 0..1
 * @param words what is being done now, or the summary when done
 * @param left estimated time left, while running and far enough to tell
 * @param reason why it failed, in the user's words
 * @param repeatable whether it was given up and may be put in again
 */
public record OrderView(
        OrderId id,
        UUID production,
        String kind,
        String subject,
        OrderState state,
        double share,
        String words,
        @Nullable Duration left,
        @Nullable String reason,
        int attempts,
        Instant enqueued,
        boolean repeatable) {}
