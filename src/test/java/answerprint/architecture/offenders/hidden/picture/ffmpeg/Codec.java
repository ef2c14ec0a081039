package answerprint.architecture.offenders.hidden.picture.ffmpeg;

/** Hidden behind picture. */
public class Codec {}
