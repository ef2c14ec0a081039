package answerprint.correction;

import java.util.UUID;

/**
 * What became of one point in the next version.
 *
 * @param words what was done, or why it was not, for the person who asked
 */
public record PointAnswer(UUID note, boolean answered, String words) {}
