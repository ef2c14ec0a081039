package answerprint.learning;

import java.util.UUID;

/**
 * A take that a model learned from.
 *
 * @param name as people say it: {@code 42A / 3}
 * @param sha256 of the take's file, lower-case hex
 */
public record LearnedTake(UUID take, String name, String sha256) {}
