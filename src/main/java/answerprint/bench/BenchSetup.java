package answerprint.bench;

import java.nio.file.Path;

/**
 * What a bench run is given.
 *
 * @param footage folder that is searched for usable clips
 * @param seed of everything random
 * @param items which items to measure: while constants are chosen, only those for tuning
 * @param kind of correction that rows over all kinds keep to; empty for all of them
 */
public record BenchSetup(Path footage, long seed, HeldOut items, String kind) {}
