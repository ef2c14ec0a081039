package answerprint.picture.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

@NoLeaks
class DenseFlowPictureTest {
    /** The narrow ones are continued at their rim, which pulls on them; OpenCV by itself crashes on some, and says NaN on others. */
    @ParameterizedTest
    @CsvSource({
        "320, 180, 0.2",
        "208, 152, 0.2",
        "60, 44, 0.2",
        "300, 17, 1",
        "17, 300, 1",
        "40, 8, 1",
        "8, 40, 1",
        "900, 20, 1"
    })
    void saysHowThePictureMovedInAnyShape(int width, int height, double within, PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Drifting two = Drifting.of(width, height, scratch);

            drifts(DenseFlow.medium().between(two.from(), two.to(), scratch), width, height, within, scratch);
            drifts(DenseFlow.fast().fromRest(two.from(), two.to(), scratch), width, height, within, scratch);
        }
    }

    @Test
    void aSmallPictureBeforeChangesNothing(PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Drifting small = Drifting.of(60, 44, scratch);
            Drifting large = Drifting.of(320, 180, scratch);
            DenseFlow used = DenseFlow.fast();
            used.between(small.from(), small.to(), scratch);

            Mat after = used.between(large.from(), large.to(), scratch);
            Mat fresh = DenseFlow.fast().between(large.from(), large.to(), scratch);

            assertThat(Core.norm(after, fresh, Core.NORM_INF)).isZero();
        }
    }

    /** Away from the rim, where what moved in is not known. */
    private static void drifts(Mat flow, int width, int height, double within, Scratch scratch) {
        assertThat(flow.cols()).isEqualTo(width);
        assertThat(flow.rows()).isEqualTo(height);
        Rect middle = new Rect(width / 4, height / 4, width / 2, height / 2);
        double[] mean = Core.mean(scratch.keep(flow.submat(middle))).val;
        assertThat(mean[0]).isCloseTo(Drifting.RIGHT, within(within));
        assertThat(mean[1]).isCloseTo(Drifting.DOWN, within(within));
    }
}
