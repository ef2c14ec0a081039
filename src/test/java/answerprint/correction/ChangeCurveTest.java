package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChangeCurveTest {
    private static final float UNKNOWN = Float.NaN;
    private static final Offset<Float> NEARLY = Offset.offset(1e-6f);

    @Test
    void goesStraightBetweenWhatIsKnownAndLevelBeyond() {
        var curve = ChangeCurve.through(new float[] {UNKNOWN, 0.1f, UNKNOWN, 0.3f, UNKNOWN});

        assertThat(curve.at(0f)).isCloseTo(0.1f, NEARLY);
        assertThat(curve.at(0.25f)).isCloseTo(0.35f, NEARLY);
        assertThat(curve.at(0.5f)).isCloseTo(0.7f, NEARLY);
        assertThat(curve.at(0.625f)).isCloseTo(0.875f, NEARLY);
        assertThat(curve.at(1f)).isCloseTo(1.3f, NEARLY);
    }

    @Test
    void changesValuesBeyondTheRangeAsItsEndsDo() {
        var curve = ChangeCurve.through(new float[] {-0.1f, UNKNOWN, 0.2f});

        assertThat(curve.at(-0.5f)).isCloseTo(-0.6f, NEARLY);
        assertThat(curve.at(2f)).isCloseTo(2.2f, NEARLY);
    }

    @Test
    void changesNothingWhereNothingIsKnown() {
        assertThat(ChangeCurve.through(new float[] {UNKNOWN, UNKNOWN}).at(0.4f)).isEqualTo(0.4f);
    }
}
