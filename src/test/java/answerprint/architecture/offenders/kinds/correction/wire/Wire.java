package answerprint.architecture.offenders.kinds.correction.wire;

/** A kind that another kind leans on. */
public class Wire {}
