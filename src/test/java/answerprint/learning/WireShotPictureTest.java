package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@NoLeaks
class WireShotPictureTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    /** Pixels that the set moves per frame. */
    private static final double PAN = 2;

    private static final float SURE = 0.95f;
    /** Tones of a line, 0..1. */
    private static final float DARK = 0.25f;

    private static final float FAINT = 0.3f;

    @Test
    void aPoleOfThePanningSetIsNoWireAlthoughTheFinderSaysSo(PictureMemory memory) {
        IntToDoubleFunction pole = n -> 240 - PAN * n;

        assertThat(WireLinks.of(said(0, pole).probability(), said(0, pole).rgb(), WIDTH, HEIGHT))
                .hasSize(1);
        assertThat(wires(memory, pole)).isEmpty();
    }

    @Test
    void aWireThatHangsFromTheRigIsFound(PictureMemory memory) {
        List<WireLinks.Link> wires = wires(memory, n -> 240);

        assertThat(wires).hasSize(1);
        assertThat(Arrays.stream(wires.getFirst().pixels())).allMatch(pixel -> Math.abs(pixel % WIDTH - 240) < 6);
    }

    @Test
    void whereTheTakeIsNewToTheFinderALineNeedsMore(PictureMemory memory) {
        List<Integer> taught = sureEnough(memory, n -> DARK, Familiarity.TAUGHT);
        List<Integer> fresh = sureEnough(memory, n -> DARK, Familiarity.NEW);

        assertThat(taught).containsAll(fresh).hasSizeGreaterThan(fresh.size());
    }

    /** What the others show and this picture does not strays too, but the other way. */
    @Test
    void aLineThatIsFainterThanInTheOtherPicturesIsJudgedAsOneThatIsAsFaintInAll(PictureMemory memory) {
        List<Integer> asFaint = sureEnough(memory, n -> FAINT, Familiarity.NEW);
        List<Integer> fainter = sureEnough(memory, n -> n == 0 ? FAINT : DARK, Familiarity.NEW);

        assertThat(asFaint).containsAll(fainter);
    }

    /**
     * At how many percent of the finder's word a line at rest before a set at rest is taken for a wire.
     *
     * @param tone of the line by picture, 0..1
     */
    private static List<Integer> sureEnough(PictureMemory memory, IntToDoubleFunction tone, Familiarity familiarity) {
        return IntStream.rangeClosed(2, 20)
                .mapToObj(it -> 5 * it)
                .filter(sure -> !wires(
                                memory,
                                n -> said(0, (at, y) -> 240, (float) tone.applyAsDouble(n), sure / 100f),
                                familiarity)
                        .isEmpty())
                .toList();
    }

    @Test
    void whatCannotBeFollowedIsAWireOnlyInATakeThatTaughtTheFinder(PictureMemory memory) {
        IntFunction<WireShot.Said> snake = n -> said(n, (at, y) -> 240 + 60 * Math.sin(y / 30.0), SURE);

        assertThat(wires(memory, snake, Familiarity.TAUGHT)).anyMatch(wire -> wire.length() > 300);
        assertThat(wires(memory, snake, Familiarity.NEW)).noneMatch(wire -> wire.length() > 300);
    }

    @Test
    void nearATakesEndThePicturesOnOneSideHelp() {
        assertThat(WireShot.apart(20, 100)).containsExactly(-8, -4, 4, 8);
        assertThat(WireShot.apart(5, 100)).containsExactly(-4, 4, 8);
        assertThat(WireShot.apart(99, 100)).containsExactly(-8, -4);
        assertThat(WireShot.apart(0, 3)).isEmpty();
    }

    private static List<WireLinks.Link> wires(PictureMemory memory, IntToDoubleFunction lineAt) {
        return wires(memory, n -> said(n, lineAt), Familiarity.NEW);
    }

    private static List<WireLinks.Link> wires(
            PictureMemory memory, IntFunction<WireShot.Said> picture, Familiarity familiarity) {
        try (Scratch scratch = new Scratch(memory)) {
            var shot = new WireShot(picture.apply(0), scratch);
            for (int apart : WireShot.apart(50, 100)) {
                shot.add(apart, picture.apply(apart));
            }
            return shot.wires(picture.apply(0).probability(), familiarity);
        }
    }

    private static WireShot.Said said(int n, IntToDoubleFunction lineAt) {
        return said(n, (at, y) -> lineAt.applyAsDouble(at), SURE);
    }

    private static WireShot.Said said(int n, Line line, float sure) {
        return said(n, line, DARK, sure);
    }

    /** A set with soft shapes in many sizes that slides by, and a line three pixels wide of which the finder is so sure. */
    private static WireShot.Said said(int n, Line line, float tone, float sure) {
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        float[] probability = new float[WIDTH * HEIGHT];
        for (int i = 0; i < probability.length; i++) {
            double x = i % WIDTH + PAN * n;
            int y = i / WIDTH;
            double set = 0.5
                    + 0.22 * Math.sin(x * 0.11 + 0.05 * y) * Math.cos(y * 0.09)
                    + 0.05 * Math.sin(x * 0.37 - y * 0.29);
            boolean there = Math.abs(i % WIDTH - line.at(n, y)) <= 1.5;
            probability[i] = there ? sure : 0;
            Arrays.fill(rgb, 3 * i, 3 * i + 3, (float) (there ? tone : set));
        }
        return new WireShot.Said(rgb, probability, WIDTH, HEIGHT);
    }

    /** Where a line crosses a row of a picture. */
    @FunctionalInterface
    private interface Line {
        double at(int n, int y);
    }
}
