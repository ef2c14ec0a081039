package answerprint.learning;

/**
 * Points of the set that were found in two frames of one take. Places are from the picture's middle, 1 at its corners.
 *
 * @param from x and y in the first frame, interleaved
 * @param to x and y in the second
 * @param lightFrom natural logarithm of the scene-linear light round each point in the first frame; not a number where clipped or
 *     too dark
 * @param lightTo the same in the second
 */
record LensPair(double[] from, double[] to, double[] lightFrom, double[] lightTo) {
    int count() {
        return lightFrom.length;
    }

    /** Square of a point's radius in the first frame. */
    double fromSquare(int i) {
        return from[2 * i] * from[2 * i] + from[2 * i + 1] * from[2 * i + 1];
    }

    double toSquare(int i) {
        return to[2 * i] * to[2 * i] + to[2 * i + 1] * to[2 * i + 1];
    }
}
