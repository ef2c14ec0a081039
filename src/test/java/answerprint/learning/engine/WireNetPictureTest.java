package answerprint.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WireNetPictureTest {
    private static final int SIDE = 64;
    private static final float[] PICTURE = picture();
    private static final List<String> BLOCKS = List.of(
            "first",
            "down",
            "second",
            "bottom",
            "wide",
            "wider",
            "widest",
            "rise",
            "join",
            "joined",
            "riseAgain",
            "last",
            "head");

    @Test
    void whatStraysFromTheShotCounts() {
        try (WireNet net = new WireNet(7, 10, 1e-3)) {
            assertThat(said(net, strays(0.3f, 0.3f))).isNotEqualTo(said(net, strays(0, -1)));
        }
    }

    @Test
    void whereTheShotIsNotKnownWhatStraysDoesNotCount() {
        try (WireNet net = new WireNet(7, 10, 1e-3)) {
            assertThat(said(net, strays(0.3f, -1))).isEqualTo(said(net, strays(0, -1)));
        }
    }

    @Test
    void aNetThatWasTaughtBeforeItKnewOfShotsGoesOnAsItDid() {
        try (WireNet net = WireNet.of(oldWeights())) {
            assertThat(said(net, strays(0.3f, 0.3f))).isEqualTo(said(net, strays(0, -1)));
        }
    }

    @Test
    void normsAreCountedAnewOverAllBatchesAlike() {
        float[] one = norms(0.2f);
        float[] other = norms(0.8f);
        float[] both = norms(0.2f, 0.8f);

        assertThat(one).isNotEqualTo(other);
        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isCloseTo((one[i] + other[i]) / 2, within(1e-5f));
        }
    }

    @Test
    void weightsOfAnotherNetAreRefused() {
        var weights = new Weights();
        weights.put("stem.kernel", new float[3]);

        assertThatThrownBy(() -> WireNet.of(weights)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a net counts over flat shots that stray by so much each. */
    private static float[] norms(float... strays) {
        try (WireNet net = new WireNet(7, 10, 1e-3)) {
            for (int i = 0; i < strays.length; i++) {
                net.count(PICTURE, strays(strays[i], strays[i]), 1, SIDE, i);
            }
            return net.weights().find("stem.mean").orElseThrow();
        }
    }

    private static float[] said(WireNet net, float[] strays) {
        float[] out = new float[SIDE * SIDE];
        net.probability(PICTURE, strays, SIDE, SIDE, out);
        return out;
    }

    /** A new net's weights without what its first layer makes of the two planes of the shot. */
    private static Weights oldWeights() {
        try (WireNet net = new WireNet(7, 10, 1e-3)) {
            Weights now = net.weights();
            var old = new Weights();
            float[] stem = now.find("stem.kernel").orElseThrow();
            old.put("stem.kernel", Arrays.copyOf(stem, stem.length / 6 * 4));
            for (String name : List.of("stem.scale", "stem.shift", "stem.mean", "stem.variance")) {
                old.put(name, now.find(name).orElseThrow());
            }
            for (String block : BLOCKS) {
                old.putAll(block + ".", now.under(block + "."));
            }
            return old;
        }
    }

    private static float[] strays(float tone, float differ) {
        float[] strays = new float[2 * SIDE * SIDE];
        for (int i = 0; i < strays.length; i += 2) {
            strays[i] = tone;
            strays[i + 1] = differ;
        }
        return strays;
    }

    private static float[] picture() {
        var random = new SplittableRandom(2);
        float[] rgb = new float[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) random.nextDouble(0.2, 0.8);
        }
        return rgb;
    }
}
