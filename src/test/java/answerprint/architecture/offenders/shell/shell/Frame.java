package answerprint.architecture.offenders.shell.shell;

/** A part of the shell. */
public class Frame {}
