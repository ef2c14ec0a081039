package answerprint.production;

import java.time.Instant;

/**
 * One film or series.
 *
 * @param alias the code name that file names and logs carry, such as {@code BLUE-HARVEST}
 * @param sample whether it is the try-out production whose faults were added by the house
 */
public record Production(ProductionId id, String title, String alias, boolean sample, Instant created) {}
