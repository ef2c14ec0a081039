package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MajorityTest {
    private final Majority majority = new Majority(12, true);
    private final float[] out = new float[3];

    @Test
    void groupWithMostWeightWinsOverTheMedianOfAll() {
        // Four agree; five differ from them and from each other, all darker, where the plain median would land.
        say(1, 0.60f, 0.601f, 0.602f, 0.603f, 0.10f, 0.20f, 0.30f, 0.40f, 0.50f);

        majority.colour(out, 0);

        assertThat(out[1]).isEqualTo(0.6015f, within(0.004f));
    }

    @Test
    void groupsOfOneSizeAreToldApartByTheirWeight() {
        say(1, 0.60f, 0.605f, 0.61f);
        say(0.3, 0.1f, 0.105f, 0.11f);

        majority.colour(out, 0);

        assertThat(out[0]).isEqualTo(0.605f, within(0.002f));
    }

    @Test
    void whereAllAgreeItIsTheirMedianAndTheSpreadIsThatOfTheGrain() {
        say(1, 0.50f, 0.502f, 0.504f, 0.506f, 0.508f);

        majority.colour(out, 0);

        assertThat(out[2]).isEqualTo(0.504f, within(1e-4f));
        assertThat(majority.spread()).isBetween(0.001, 0.004);
    }

    @Test
    void ungroupedItIsTheWeightedMedianOfAll() {
        Majority all = new Majority(3, false);
        all.add(new float[] {0.2f, 0.2f, 0.2f}, 0, 1);
        all.add(new float[] {0.6f, 0.6f, 0.6f}, 0, 1);
        all.add(new float[] {0.61f, 0.61f, 0.61f}, 0, 1);

        all.colour(out, 0);

        assertThat(out[0]).isEqualTo(0.6f, within(1e-6f));
    }

    private void say(double weight, float... values) {
        for (float value : values) {
            majority.add(new float[] {value, value, value}, 0, weight);
        }
    }
}
