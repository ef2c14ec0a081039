package answerprint.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A small picture with a ground that changes along it, what was painted over it, and what a finder says of it. */
final class LinedPicture {
    static final int WIDTH = 400;
    static final int HEIGHT = 120;
    private static final float TONE = 0.1f;

    private final float[] probability = new float[WIDTH * HEIGHT];
    private final float[] rgb = new float[3 * WIDTH * HEIGHT];

    LinedPicture() {
        for (int i = 0; i < probability.length; i++) {
            tone(i, (float) (0.45 + 0.2 * Math.sin((i % WIDTH + 2 * (i / WIDTH)) / 25.0)));
        }
    }

    /** A dark wire from one column to another, a little aslant, of which the finder is so sure. */
    void wire(int from, int to, float sure) {
        IntStream.range(from, to).forEach(x -> dark(x, 40 + x / 20, sure));
    }

    /** A dark wire from top to bottom. */
    void upright(int x) {
        IntStream.range(0, HEIGHT).forEach(y -> dark(x, y, 0.99f));
    }

    /** What the finder says where nothing is. */
    void say(int x, int y, float sure) {
        probability[y * WIDTH + x] = sure;
    }

    /** Even dark rows, as of blinds. */
    void rows(int apart) {
        for (int i = 0; i < probability.length; i++) {
            if (Math.floorMod(i / WIDTH - 40 - i % WIDTH / 20, apart) == 0) {
                tone(i, TONE);
            }
        }
    }

    float[] probability() {
        return probability;
    }

    List<WireLinks.Link> wires() {
        return WireLinks.of(probability, rgb, WIDTH, HEIGHT);
    }

    private void dark(int x, int y, float sure) {
        say(x, y, sure);
        tone(y * WIDTH + x, TONE);
    }

    private void tone(int pixel, float tone) {
        Arrays.fill(rgb, 3 * pixel, 3 * pixel + 3, tone);
    }
}
