package answerprint.work;

import java.util.UUID;

/**
 * What is to be done.
 *
 * @param production whose work this is
 * @param kind the id of a {@link Work}
 * @param payload what the work is told; stored as JSON
 * @param subject what the order is about, for people: "42A / 3"
 * @param effectKey two orders with the same key have the same effect: while one is open, enqueueing another gives back
 *     the open one
 * @param priority higher runs first; 0 is usual, 100 is waited for by a person
 */
public record NewOrder<T extends Record>(
        UUID production, String kind, T payload, String subject, String effectKey, int priority) {}
