package answerprint.correction.cleanup;

import answerprint.picture.Region;

/**
 * One vertical scratch in one frame.
 *
 * @param x its middle column at mid height, plate pixels
 * @param half half its width; 0 is one column
 * @param top first row that it was seen in
 * @param bottom the row after the last one
 * @param sign 1 bright, −1 dark
 * @param confidence 0 a guess .. 1 certain
 */
record Scratched(int x, int half, int top, int bottom, int sign, double confidence) {
    /** The columns that it may touch, one more on each side. */
    Region box() {
        return new Region(x - half - 1, top, 2 * half + 3, bottom - top);
    }
}
