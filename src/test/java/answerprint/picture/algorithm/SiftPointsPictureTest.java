package answerprint.picture.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

@NoLeaks
class SiftPointsPictureTest {
    @Test
    void pairsLieAsFarApartAsThePictureMoved(PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Drifting two = Drifting.of(320, 180, scratch);

            SiftPoints.Pairs pairs = SiftPoints.of(two.from(), scratch.empty(), 400, scratch)
                    .matched(SiftPoints.of(two.to(), scratch.empty(), 400, scratch), scratch);

            assertThat(pairs.here()).hasSizeGreaterThan(100).hasSameSizeAs(pairs.there());
            double[] right = new double[pairs.here().size()];
            double[] down = new double[right.length];
            for (int i = 0; i < right.length; i++) {
                right[i] = pairs.there().get(i).x - pairs.here().get(i).x;
                down[i] = pairs.there().get(i).y - pairs.here().get(i).y;
            }
            assertThat(middle(right)).isCloseTo(Drifting.RIGHT, within(0.1));
            assertThat(middle(down)).isCloseTo(Drifting.DOWN, within(0.1));
        }
    }

    @Test
    void liesOnlyWhereItMayAndNoMoreThanAsked(PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Drifting two = Drifting.of(320, 180, scratch);
            Mat free = scratch.mat(180, 320, CvType.CV_8UC1);
            free.setTo(new Scalar(0));
            scratch.keep(free.submat(new Rect(0, 0, 100, 180))).setTo(new Scalar(255));

            SiftPoints points = SiftPoints.of(two.from(), free, 40, scratch);

            assertThat(points.points()).hasSizeBetween(5, 40).allMatch(point -> point.x < 101);
            assertThat(points.descriptors()).hasSize(128 * points.size());
        }
    }

    @Test
    void anEvenGroundHasNone(PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat grey = scratch.mat(60, 80, CvType.CV_8UC1);
            grey.setTo(new Scalar(90));
            SiftPoints none = SiftPoints.of(grey, scratch.empty(), 40, scratch);

            assertThat(none.size()).isZero();
            assertThat(none.matched(none, scratch).here()).isEmpty();
        }
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
