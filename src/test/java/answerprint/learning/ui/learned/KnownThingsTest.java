package answerprint.learning.ui.learned;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.CameraNoise;
import answerprint.learning.CameraPixels;
import answerprint.learning.HeldOutGain;
import answerprint.learning.Learned;
import answerprint.learning.LensSignature;
import answerprint.learning.ReadingCost;
import answerprint.learning.SetUpLight;
import answerprint.learning.ShotGate;
import answerprint.learning.WireScore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownThingsTest {
    @Test
    void eachThingIsNamedWithWhatItGained() {
        Learned learned = new Learned(
                new WireScore(100, 90, 100, 90, 1, 50),
                "flow",
                List.of(
                        new ShotGate(new UUID(0, 1), "42A / 1", 12, 24, 25.5, true),
                        new ShotGate(new UUID(0, 2), "42A / 2", 12, 24, 23, false)),
                List.of(new CameraNoise(
                        "A", List.of(0.1, 0.5), List.of(0.01, 0.02), List.of(0.01, 0.02), List.of(0.01, 0.02))),
                List.of(new SetUpLight("42A", 2, -1.5, 6, 0.2, 0, 0.25, List.of())),
                List.of(new CameraPixels("A", 1920, 1080, List.of(List.of(33, 71)), 200, 0.97)),
                List.of(new LensSignature(
                        "S4 32 mm",
                        1920,
                        1080,
                        -0.031,
                        new HeldOutGain(0.9, 0.4, 800, true),
                        List.of(-0.3, -0.1),
                        new HeldOutGain(0.05, 0.02, 800, true),
                        0.0006,
                        -0.0009,
                        new HeldOutGain(0.4, 0.39, 300, false))),
                ReadingCost.NOTHING);

        assertThat(KnownThings.of(learned))
                .containsExactly(
                        new KnownThings.Known("Wire finder", "F1 0.90; 1 false on 50 frames without wires"),
                        new KnownThings.Known("Repair net", "+1.50 dB over the plain method, used on 1 of 2 takes"),
                        new KnownThings.Known("Noise of camera A, 2 levels", "not measured"),
                        new KnownThings.Known("Dead pixels of camera A, 1", "found again on 97 % of the frames"),
                        new KnownThings.Known(
                                "Lens S4 32 mm: 0.58 stop darker at the corners",
                                "the same place differs by 2.0 % instead of 5.0 % from frame to frame"),
                        new KnownThings.Known(
                                "Lens S4 32 mm: corners bent by -3.1 %",
                                "frames meet within 0.40 pixels instead of 0.90"),
                        new KnownThings.Known(
                                "Lens S4 32 mm: red and blue up to 0.99 pixels beside green",
                                "0.39 pixels left instead of 0.40: not used"),
                        new KnownThings.Known("Light of set-up 42A, 2 takes", "takes differ by up to 0.25 stop"));
    }

    @Test
    void aNetThatIsUsedNowhereSaysSo() {
        Learned learned = new Learned(
                WireScore.NOTHING,
                "flow",
                List.of(new ShotGate(new UUID(0, 1), "42A / 1", 12, 24, 23, false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ReadingCost.NOTHING);

        assertThat(KnownThings.of(learned))
                .containsExactly(new KnownThings.Known(
                        "Repair net", "no gain over the plain method on any of 1 takes: not used"));
    }
}
