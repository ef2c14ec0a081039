package answerprint.correction.deflicker;

/**
 * How the light changed from one frame to the next, in blocks of the picture.
 *
 * @param count of blocks
 * @param x from 0 (left edge) to 1
 * @param y from 0 (top edge) to 1
 * @param stops change of each block, three channels
 * @param level light of each block in the later frame, stops, three channels
 * @param weight trust in each block, 1 on average over a wholly usable picture
 * @param seen share of the picture that could be carried along, 0..1
 */
record LightSamples(int count, float[] x, float[] y, float[] stops, float[] level, float[] weight, double seen) {

    /** Whether a block is kept out of the fit that is judged: the black squares of a board of 16 by 16. */
    boolean held(int block) {
        return held(x[block], y[block]);
    }

    /** The same for any place, 0..1 from the upper left corner. */
    static boolean held(double x, double y) {
        long column = Math.round(x * 1024);
        long row = Math.round(y * 1024);
        return ((column / 64 + row / 64) & 1) == 1;
    }
}
