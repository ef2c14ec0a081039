package answerprint.learning;

import java.util.UUID;

/** Which model a {@link LearnWork} learns or goes on learning. */
record LearnOrder(UUID model) {}
