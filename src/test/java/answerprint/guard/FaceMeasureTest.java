package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaceMeasureTest {
    @Test
    void motionIsNoiseWhereAGradeExplainsEveryDetail() {
        assertThat(new FaceMeasure(0.29, 0.02, 0.93, 0.6, 1).touched(false)).isFalse();
        assertThat(new FaceMeasure(0.29, 0.02, 2.5, 0.6, 1).touched(false)).isTrue();
        assertThat(new FaceMeasure(0.1, 0.02, 6.5, 0.6, 1).touched(false)).isTrue();
    }

    @Test
    void newPixelsThatMoveSoftSkinWereTouched() {
        assertThat(new FaceMeasure(0.49, 0.3, 1.06, 0.6, 1).touched(true)).isTrue();
        assertThat(new FaceMeasure(0.49, 0.3, 1.06, 0.6, 1).touched(false)).isFalse();
        assertThat(new FaceMeasure(0.49, 0.05, 1.06, 0.6, 1).touched(true)).isFalse();
        assertThat(new FaceMeasure(0.49, 0.3, 1.06, 0.1, 1).touched(true)).isFalse();
    }

    @Test
    void skinThatLostAThirdOfItsStructureWasTouched() {
        assertThat(new FaceMeasure(0.1, 0.02, 1, 0.6, 0.9).touched(false)).isFalse();
        assertThat(new FaceMeasure(0.1, 0.02, 1, 0.6, 0.66).touched(false)).isTrue();
    }
}
