package answerprint.architecture.offenders.runtime.runtime;

/** What runs. */
public class Main {}
