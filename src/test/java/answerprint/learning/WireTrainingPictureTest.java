package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.engine.WeightMean;
import answerprint.learning.engine.Weights;
import answerprint.picture.PictureMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real net on small plates. */
class WireTrainingPictureTest {
    private static final List<Plate> PLATES = plates();
    private static final PictureMemory MEMORY = PictureMemory.ofBytes(1 << 24);

    @ParameterizedTest
    @ValueSource(ints = {3, 5}) // before what the mean is made of, and within it
    void stoppedAndResumedGivesTheSameWeightsAsStraightThrough(int stop) {
        try (var straight = new WireTraining(PLATES, PLATES, MEMORY, 3, 6);
                var stopped = new WireTraining(PLATES, PLATES, MEMORY, 3, 6);
                var resumed = new WireTraining(PLATES, PLATES, MEMORY, 3, 6)) {
            steps(straight, 6);
            steps(stopped, stop);
            resumed.resume(stopped.checkpoint());
            steps(resumed, 6 - stop);

            assertThat(resumed.weights()).isEqualTo(straight.weights());
            assertThat(resumed.isDone()).isTrue();
        }
    }

    @Test
    void withTheLastStepTheFinderBecomesTheMeanOfTheLateOnes() {
        try (var training = new WireTraining(PLATES, PLATES, MEMORY, 3, 8)) {
            steps(training, 7);
            Weights last = training.weights();
            steps(training, 1);

            var late = new WeightMean();
            late.load(training.checkpoint().under("late."));
            assertThat(numbers(training.weights(), "stem.kernel"))
                    .isEqualTo(numbers(late.mean(), "stem.kernel"))
                    .isNotEqualTo(numbers(last, "stem.kernel"));
            assertThat(numbers(training.weights(), "stem.mean")).isNotEqualTo(numbers(late.mean(), "stem.mean"));
        }
    }

    private static float[] numbers(Weights weights, String name) {
        return weights.find(name).orElseThrow();
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        try (var one = new WireTraining(PLATES, PLATES, MEMORY, 3, 2);
                var other = new WireTraining(PLATES, PLATES, MEMORY, 4, 2)) {
            steps(one, 2);
            steps(other, 2);

            assertThat(other.weights()).isNotEqualTo(one.weights());
        }
    }

    @Test
    void lossFallsWhileItLearns() {
        try (var training = new WireTraining(PLATES, PLATES, MEMORY, 3, 60)) {
            double early = mean(training, 10);
            mean(training, 40);
            double late = mean(training, 10);

            assertThat(late).isLessThan(0.9 * early);
        }
    }

    private static void steps(WireTraining training, int count) {
        mean(training, count);
    }

    private static double mean(WireTraining training, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToDouble(i -> training.step())
                .average()
                .orElseThrow();
    }

    /** A locked-off camera's. */
    private static List<ShotLuma> shot(float[] rgb) {
        LumaPlane luma = LumaPlane.of(rgb, 160, 128);
        var still = new SetMotion(80, 64, new float[160 * 64], 0);
        return List.of(
                ShotLuma.of(luma),
                ShotLuma.of(new ShotPicture(-4, luma, new float[0], still)),
                ShotLuma.of(new ShotPicture(4, luma, new float[0], still)),
                ShotLuma.of(new ShotPicture(8, luma, new float[0], still)));
    }

    private static List<Plate> plates() {
        var random = new SplittableRandom(1);
        List<Plate> plates = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            float[] rgb = new float[3 * 160 * 128];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (float) (0.4 + 0.2 * Math.sin(i / 3 % 160 * 0.05 + n) + 0.02 * random.nextGaussian());
            }
            plates.add(Plate.of(0, n, 160, 128, rgb).in(n == 0 ? shot(rgb) : List.of()));
        }
        return plates;
    }
}
