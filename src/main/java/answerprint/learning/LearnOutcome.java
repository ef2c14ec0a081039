package answerprint.learning;

import answerprint.work.OrderId;

/** What came of asking for a model. */
public sealed interface LearnOutcome {
    /** It is being learned. */
    record Started(ModelId model, OrderId order) implements LearnOutcome {}

    /** One model at a time: this one is not done yet. */
    record AlreadyLearning(ModelId model) implements LearnOutcome {}

    /** The production has no take to learn from, or not those that were asked for. */
    record NothingToLearnFrom() implements LearnOutcome {}
}
