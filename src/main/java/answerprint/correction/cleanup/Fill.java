package answerprint.correction.cleanup;

/**
 * What a small place is filled with.
 *
 * @param rgb interleaved, for the whole surroundings, in the space of estimates
 * @param source index into the source table
 * @param error what it is off by on known pixels beside the place, root mean square
 * @param method as the hold-out is told
 */
record Fill(float[] rgb, int source, double error, String method) {}
