package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LineLookTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;
    private static final int ROW = 60;
    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    private final float[] luma = new float[WIDTH * HEIGHT];

    LineLookTest() {
        paint((x, y) -> 0.4 + 0.15 * Math.sin((x + y) / 40.0));
    }

    /** A tone at a place. */
    @FunctionalInterface
    private interface Tone {
        double at(int x, int y);
    }

    @Test
    void whatIsOpaqueKeepsItsToneBeforeWhateverLiesBehind() {
        paint((x, y) -> Math.abs(y - ROW) <= 1 ? 0.1 : tone(x, y));

        LineLook look = look();

        assertThat(look.contrast()).isLessThan(-0.2);
        assertThat(look.taken()).isLessThan(0.1);
        assertThat(look.change()).isGreaterThan(0.08);
        assertThat(look.stepped()).isLessThan(0.3);
        assertThat(look.lone()).isGreaterThan(3);
    }

    @Test
    void aSeamTakesTheToneOfWhatItLiesIn() {
        paint((x, y) -> tone(x, y) - (Math.abs(y - ROW) <= 1 ? 0.1 : 0));

        assertThat(look().taken()).isBetween(0.8, 1.1);
    }

    @Test
    void anEdgeHasTwoUnlikeSides() {
        paint((x, y) -> y > ROW ? 0.8 : tone(x, y));

        assertThat(look().stepped()).isGreaterThan(1.5);
    }

    @Test
    void rowsAreNotAlone() {
        paint((x, y) -> Math.floorMod(y - ROW, 14) == 0 ? 0.1 : tone(x, y));

        assertThat(look().lone()).isLessThan(1.5);
    }

    @Test
    void straysByWhatTheOtherPicturesLackOfItAllAlongAndAlone() {
        var line = new LineLook(-0.2, 1, 0, 0, 0, 0, 0, 4);

        assertThat(line.strays(strayed(-0.2, 1, 8))).isCloseTo(Math.log(8), NEARLY);
        assertThat(line.strays(strayed(-0.1, 1, 8))).isCloseTo(Math.log(8) / 2, NEARLY);
        assertThat(line.strays(strayed(-0.2, 0.75, 8))).isCloseTo(Math.log(8) / 2, NEARLY);
        assertThat(line.strays(strayed(-0.2, 1, 1))).isZero();
        assertThat(line.strays(strayed(0.2, 1, 8))).isZero();
        assertThat(line.strays(strayed(0, 0, 8))).isZero();
    }

    private static LineLook strayed(double contrast, double agreed, double lone) {
        return new LineLook(contrast, agreed, 0, 0, 0, 0, 0, lone);
    }

    private double tone(int x, int y) {
        return luma[y * WIDTH + x];
    }

    private void paint(Tone tone) {
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (float) tone.at(i % WIDTH, i / WIDTH);
        }
    }

    private LineLook look() {
        List<double[]> way = IntStream.range(0, WIDTH / LineLook.STEP)
                .mapToObj(i -> new double[] {LineLook.STEP * i, ROW})
                .toList();
        return LineLook.of(way, new LumaPlane(WIDTH, HEIGHT, luma));
    }
}
