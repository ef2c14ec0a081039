package answerprint.correction.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvenNoiseTest {
    @Test
    void theWayBackIsTheInverse() {
        EvenNoise even = new EvenNoise(grows(), 1e-4);
        float[][] planes = new float[3][1];
        float[] back = new float[3];
        Random random = new Random(3);
        for (int k = 0; k < 500; k++) {
            float[] rgb = {random.nextFloat(), 1.1f * random.nextFloat(), random.nextFloat() - 0.05f};

            even.planes(rgb, planes, 0, 1);
            even.pixel(planes[0][0], planes[1][0], planes[2][0], back);

            assertThat(back).containsExactly(rgb, within(2e-5f));
        }
    }

    @Test
    void noiseHasSpreadOneAtEveryLevel() {
        NoiseLevels noise = grows();
        EvenNoise even = new EvenNoise(noise, 1e-4);
        Random random = new Random(4);
        for (double level : new double[] {0.1, 0.4, 0.8}) {
            double sum = 0;
            float[][] planes = new float[3][1];
            even.planes(new float[] {(float) level, (float) level, (float) level}, planes, 0, 1);
            float still = planes[0][0];
            for (int k = 0; k < 4000; k++) {
                float[] rgb = new float[3];
                for (int c = 0; c < 3; c++) {
                    rgb[c] = (float) (level + noise.at(c, level) * random.nextGaussian());
                }
                even.planes(rgb, planes, 0, 1);
                sum += (planes[0][0] - still) * (planes[0][0] - still);
            }
            assertThat(Math.sqrt(sum / 4000)).isCloseTo(1, within(0.06));
        }
    }

    @Test
    void theCosineTransformKeepsEnergyAndComesBack() {
        float[] block = new float[Cosines.SIZE];
        Random random = new Random(5);
        for (int i = 0; i < block.length; i++) {
            block[i] = (float) random.nextGaussian();
        }
        float[] was = block.clone();

        Cosines.forward(block);

        assertThat(energy(block)).isCloseTo(energy(was), within(1e-3));
        Cosines.back(block);
        assertThat(block).containsExactly(was, within(1e-5f));
    }

    @Test
    void readsWhatTheProductionLearnedOfTheCamera() throws Exception {
        JsonNode learned = new ObjectMapper().readTree("""
                [{"camera":"A","levels":[0.25,0.75],"red":[0.01,0.03],"green":[0.01,0.01],"blue":[0.02,0.02]}]""");

        assertThat(NoiseLevels.learned(learned, "B")).isEmpty();
        NoiseLevels known = NoiseLevels.learned(learned, "A").orElseThrow();
        assertThat(known.at(0, 0.5)).isCloseTo(0.02, within(1e-9));
        assertThat(known.at(0, 0.1)).isCloseTo(0.01, within(1e-9));
        assertThat(known.at(2, 0.9)).isCloseTo(0.02, within(1e-9));
    }

    private static NoiseLevels grows() {
        double[][] spread = new double[3][NoiseLevels.LEVELS];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < NoiseLevels.LEVELS; i++) {
                spread[c][i] = 0.01 + 0.03 * i / (NoiseLevels.LEVELS - 1) + 0.002 * c;
            }
        }
        return new NoiseLevels(spread);
    }

    private static double energy(float[] block) {
        double sum = 0;
        for (float v : block) {
            sum += v * v;
        }
        return sum;
    }
}
