package answerprint.correction.wireremoval;

/** What thin thing is looked for and followed, and what is known of such things. */
enum Sought {
    /** Sharp, up to twenty pixels across, darker or brighter than what it hangs before. */
    WIRE("wire", new double[] {0.6, 1.2, 2.2, 3.5}, 7, 10, 0),
    /** What a wire keeps light from: soft, faint, wide, lying on what moves like the set. */
    SHADOW("shadow", new double[] {1.5, 3, 5, 8}, 10, 22, 1.5);

    private final String word;
    private final double[] halves;
    private final double drawnWithin;
    private final double widestHalf;
    private final double soft;

    Sought(String word, double[] halves, double drawnWithin, double widestHalf, double soft) {
        this.word = word;
        this.halves = halves;
        this.drawnWithin = drawnWithin;
        this.widestHalf = widestHalf;
        this.soft = soft;
    }

    /** As it is told to people. */
    String word() {
        return word;
    }

    /** Half widths that are tried on the frame that was drawn on, strip pixels. */
    double[] halves() {
        return halves.clone();
    }

    /** How near to it a person draws, strip pixels. */
    double drawnWithin() {
        return drawnWithin;
    }

    /** Strip pixels. */
    double widestHalf() {
        return widestHalf;
    }

    /** Standard deviation by which the strip is blurred before: what is soft itself loses nothing, texture does. Pixels. */
    double soft() {
        return soft;
    }
}
