package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiggedWiresTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    @Test
    void wireOfFixedContrastStandsOffByThatMuchWhereverTheGroundIsEven() {
        RiggedWires wires = RiggedWires.moving(5, WIDTH, HEIGHT, 1, RiggedWires.Light.video(0.2))
                .standingOff(0.08);
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        Arrays.fill(rgb, 0.5f);
        float[] matte = new float[WIDTH * HEIGHT];

        wires.paint(7, rgb, matte);

        assertThat(meanStep(rgb, matte)).isCloseTo(0.08, within(0.02));
    }

    @Test
    void lineRunsThroughTheMiddleOfTheMatte() {
        RiggedWires wires = RiggedWires.moving(5, WIDTH, HEIGHT, 1, RiggedWires.Light.video(0.2));
        float[] matte = wires.alone(0, 9);

        double[][] line = wires.line(0, 9);

        assertThat(Arrays.asList(line)).isNotEmpty().allSatisfy(point -> assertThat(
                        matte[(int) Math.round(point[1]) * WIDTH + (int) Math.round(point[0])])
                .isGreaterThan(0.2f));
    }

    /** How far the wire's pixels differ from the ground, by how much of them it covers. */
    private static double meanStep(float[] rgb, float[] matte) {
        double steps = 0;
        double covered = 0;
        for (int i = 0; i < matte.length; i++) {
            steps += Math.abs(rgb[3 * i + 1] - 0.5);
            covered += matte[i];
        }
        return steps / covered;
    }
}
