package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

@NoLeaks
class MovingLinesPictureTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    /** Pixels that the camera moves per frame. */
    private static final double PAN = 2;

    @Test
    void aWireThatHangsFromTheCameraStandsOffFromThePanningSet(PictureMemory memory) {
        List<WireLinks.Link> lines = lines(memory, n -> 240);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().length()).isGreaterThan(200);
        assertThat(java.util.Arrays.stream(lines.getFirst().pixels()))
                .allMatch(pixel -> Math.abs(pixel % WIDTH - 240) < 8);
    }

    @Test
    void aLineOfTheSetMovesWithIt(PictureMemory memory) {
        assertThat(lines(memory, n -> 240 - PAN * n)).isEmpty();
    }

    @Test
    void atTheEndsOfATakeTwoFramesOfOneSideAreAsked() {
        assertThat(MovingLines.others(50, 100)).containsExactly(46, 54);
        assertThat(MovingLines.others(1, 100)).containsExactly(9, 5);
        assertThat(MovingLines.others(99, 100)).containsExactly(95, 91);
        assertThat(MovingLines.others(0, 3)).containsExactly(2, 0);
    }

    @Test
    void whatPassesBehindAWireDoesNotBelongToIt() {
        int[] wire = java.util.stream.IntStream.range(0, 300)
                .map(x -> (100 + x * x / 3000) * WIDTH + 50 + x)
                .toArray();
        int[] runner = java.util.stream.IntStream.range(0, 120)
                .map(y -> (60 + y) * WIDTH + 200)
                .toArray();
        int[] both = java.util.stream.IntStream.concat(java.util.Arrays.stream(wire), java.util.Arrays.stream(runner))
                .toArray();

        LineFit fit = LineFit.of(new WireLinks.Link(50, 100, 349, 129, 300, 1, both), WIDTH);
        var marked = new BitSet();
        fit.mark(marked, HEIGHT, 7);

        assertThat(fit.isLine()).isTrue();
        assertThat(fit.line().pixels()).contains(wire).hasSizeLessThan(wire.length + 15);
        assertThat(java.util.Arrays.stream(wire)).allMatch(marked::get);
        assertThat(marked.get(170 * WIDTH + 200)).isFalse();
    }

    private static List<WireLinks.Link> lines(PictureMemory memory, DoubleUnaryOperator x) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat before = picture(-4, x, scratch);
            Mat now = picture(0, x, scratch);
            Mat after = picture(4, x, scratch);
            return new MovingLines(now, scratch).against(List.of(before, after));
        }
    }

    /** A set with soft shapes in many sizes that slides by, and a dark upright line three pixels wide. */
    private static Mat picture(int n, DoubleUnaryOperator lineAt, Scratch scratch) {
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double x = i % WIDTH + PAN * n;
            int y = i / WIDTH;
            double set = 0.5
                    + 0.12 * Math.sin(x * 0.11 + 0.05 * y) * Math.cos(y * 0.09)
                    + 0.08 * Math.sin(x * 0.37 - y * 0.29);
            boolean line = Math.abs(i % WIDTH - lineAt.applyAsDouble(n)) <= 1.5;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (float) (line ? 0.15 : set);
            }
        }
        Mat mat = scratch.mat(HEIGHT, WIDTH, CvType.CV_32FC3);
        mat.put(0, 0, rgb);
        return mat;
    }
}
