package answerprint.correction.denoise;

import java.util.stream.IntStream;

/** Work on rows of pixels, shared out to both cores in bands of fixed height, so that nobody's result depends on the cores. */
final class Bands {
    private static final int ROWS = 48;

    private Bands() {}

    /** Something to be done from one row up to, not including, another. */
    interface Band {
        void rows(int from, int to);
    }

    static void each(int height, Band band) {
        IntStream.range(0, (height + ROWS - 1) / ROWS)
                .parallel()
                .forEach(k -> band.rows(k * ROWS, Math.min(height, (k + 1) * ROWS)));
    }
}
