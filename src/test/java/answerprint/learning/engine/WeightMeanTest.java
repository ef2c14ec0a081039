package answerprint.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightMeanTest {
    @Test
    void everyNumberIsTheMeanOfThoseThatWereAdded() {
        var mean = new WeightMean();
        mean.add(weights(1, -4));
        mean.add(weights(2, 0));
        mean.add(weights(6, 1));

        assertThat(mean.mean()).isEqualTo(weights(3, -1));
    }

    @Test
    void whatWasSavedGoesOn() {
        var mean = new WeightMean();
        mean.add(weights(1, 5));
        var resumed = new WeightMean();
        resumed.load(mean.save());
        resumed.add(weights(3, 7));

        assertThat(resumed.mean()).isEqualTo(weights(2, 6));
    }

    @Test
    void nothingSavedIsNothingAdded() {
        var mean = new WeightMean();
        mean.load(new Weights());

        assertThatThrownBy(mean::mean).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void weightsOfAnotherNetAreRefused() {
        var mean = new WeightMean();
        mean.add(weights(1, 5));
        var other = new Weights();
        other.put("kernel", new float[3]);

        assertThatThrownBy(() -> mean.add(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Weights weights(float one, float two) {
        var weights = new Weights();
        weights.put("kernel", new float[] {one, two});
        return weights;
    }
}
