package answerprint.correction;

/** What a kind does to the pixels inside its matte; the guards choose their measures by it. */
public enum Nature {
    /** Puts other pixels there, from neighbouring frames or synthesised. */
    REPLACES,
    /** Gives the same pixels new values: colour, exposure, light. */
    GRADES
}
