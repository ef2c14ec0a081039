package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.learning.SyntheticWires.Window;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticWiresTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private final float[] rgb = grey();
    private final float[] matte = new float[WIDTH * HEIGHT];

    @Test
    void sameSeedPaintsTheSamePixels() {
        SyntheticWires.hang(7, WIDTH, HEIGHT, 3, 0.5).paint(4, rgb, matte, Window.whole(WIDTH, HEIGHT));
        float[] again = grey();
        SyntheticWires.hang(7, WIDTH, HEIGHT, 3, 0.5)
                .paint(4, again, new float[matte.length], Window.whole(WIDTH, HEIGHT));

        assertThat(again).isEqualTo(rgb);
    }

    @Test
    void pixelsOutsideTheMatteStayAsTheyWere() {
        SyntheticWires.hang(7, WIDTH, HEIGHT, 2, 0.5).paint(0, rgb, matte, Window.whole(WIDTH, HEIGHT));

        assertThat(IntStream.range(0, matte.length).filter(i -> matte[i] == 0))
                .isNotEmpty()
                .allMatch(i -> rgb[3 * i] == 0.5f && rgb[3 * i + 1] == 0.5f && rgb[3 * i + 2] == 0.5f);
    }

    @Test
    void aWireLeavesAMarkAndItsCoverageIsAShare() {
        SyntheticWires.hang(7, WIDTH, HEIGHT, 2, 0.5).paint(0, rgb, matte, Window.whole(WIDTH, HEIGHT));

        assertThat(IntStream.range(0, matte.length).mapToDouble(i -> matte[i]))
                .allMatch(coverage -> coverage >= 0 && coverage <= 1)
                .anyMatch(coverage -> coverage > 0.5);
        assertThat(rgb).isNotEqualTo(grey());
    }

    @Test
    void aWindowShowsThePartOfThePictureThatItCovers() {
        SyntheticWires wires = SyntheticWires.hang(11, WIDTH, HEIGHT, 2, 0.5);
        float[] body = new float[matte.length];
        wires.paint(3, rgb, matte, body, Window.whole(WIDTH, HEIGHT));
        float[] partMatte = new float[40 * 30];
        wires.paint(3, new float[3 * 40 * 30], partMatte, new Window(60, 50, 40, 30));

        assertThat(IntStream.range(0, 40 * 30))
                .allMatch(i -> Math.abs(partMatte[i] - matte[(50 + i / 40) * WIDTH + 60 + i % 40]) < 1e-5);
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        SyntheticWires wires = SyntheticWires.hang(1, WIDTH, HEIGHT, 1, 0.5);

        assertThatThrownBy(() -> wires.paint(0, rgb, new float[5], Window.whole(WIDTH, HEIGHT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] grey() {
        float[] grey = new float[3 * WIDTH * HEIGHT];
        Arrays.fill(grey, 0.5f);
        return grey;
    }
}
