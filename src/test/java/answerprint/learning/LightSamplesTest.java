package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LightSamplesTest {
    @Test
    void aTakeOneStopDarkerShowsAsOneStopOfDrift() {
        var samples = new LightSamples();
        samples.add("42A", "42A / 1", grey(0.18), Encoding.REC709);
        samples.add("42A", "42A / 2", grey(0.09), Encoding.REC709);

        SetUpLight light = samples.all().getFirst();

        assertThat(light.takes()).isEqualTo(2);
        assertThat(light.driftStops()).isCloseTo(1.0, within(0.01));
        assertThat(light.perTake().getFirst().keyStops()).isCloseTo(0.0, within(0.01));
        assertThat(light.warmStops()).isCloseTo(0.0, within(0.01));
    }

    private static float[] grey(double linear) {
        float[] rgb = new float[3 * 5000];
        Arrays.fill(rgb, (float) Encoding.REC709.toCode(linear));
        return rgb;
    }
}
