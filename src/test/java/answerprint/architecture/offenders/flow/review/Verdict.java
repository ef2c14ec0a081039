package answerprint.architecture.offenders.flow.review;

/** What the offender reaches forward for. */
public class Verdict {}
