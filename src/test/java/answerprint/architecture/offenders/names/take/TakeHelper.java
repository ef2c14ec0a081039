package answerprint.architecture.offenders.names.take;

/** Has no concept of its own. */
class TakeHelper {}
