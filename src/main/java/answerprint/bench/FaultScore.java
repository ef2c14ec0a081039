package answerprint.bench;

/**
 * What cleanup made of one fault of a whole clip, and of the clip without it.
 *
 * @param kind as hints name it
 * @param found whether it was repaired on any frame that was looked at
 * @param falselySeen whether the clip as filmed is said to have it
 * @param gain how much the peak signal-to-noise ratio rises where the fault was, dB; 0 when it is not found
 */
record FaultScore(String kind, boolean found, boolean falselySeen, double gain) {}
