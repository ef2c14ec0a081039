package answerprint.delivery;

import java.util.UUID;

/** Finds plates by take. Asks nobody for leave; its callers do. */
@FunctionalInterface
interface DeliveredPlates {
    /** @throws IllegalStateException when the take is gone */
    DeliveredPlate of(UUID take);
}
