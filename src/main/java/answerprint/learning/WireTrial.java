package answerprint.learning;

import java.util.List;

/** Scores a finder on held-out plates, each as a picture that stands alone, with wires of its own and without any. */
public final class WireTrial {
    private final WireTraining training;
    private final List<Plate> heldOut;
    private final long seed;

    WireTrial(WireTraining training, List<Plate> heldOut, long seed) {
        this.training = training;
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** Scores on the first {@code most} held-out plates. */
    public WireScore score(int most) {
        WireScore sum = WireScore.NOTHING;
        for (int i = 0; i < Math.min(most, heldOut.size()); i++) {
            sum = sum.plus(score(heldOut.get(i), i));
        }
        return sum;
    }

    /** Scores on one plate, with the two wires that belong to its index and without any. */
    public WireScore score(Plate plate, int index) {
        int width = plate.width();
        int height = plate.height();
        float[] rgb = plate.rgb();
        var clean = WireLinks.of(training.probability(rgb, width, height), rgb, width, height);
        float[] body = hang(rgb, plate, index);
        var links = WireLinks.of(training.probability(rgb, width, height), rgb, width, height);
        return WireScore.of(links, body, width, height).plus(WireScore.clean(clean.size()));
    }

    /** Hangs the held-out wires of a plate over its picture. @return the wires' bodies */
    float[] hang(float[] rgb, Plate plate, int index) {
        return painted(wires(plate, index), plate, rgb);
    }

    /** The two held-out wires of a plate. */
    SyntheticWires wires(Plate plate, int index) {
        return SyntheticWires.hang(
                ~seed * 0x9E3779B97F4A7C15L + index, plate.width(), plate.height(), 2, plate.ground());
    }

    /** Paints wires as they hang at a plate's frame. @return the wires' bodies */
    static float[] painted(SyntheticWires wires, Plate plate, float[] rgb) {
        float[] body = new float[plate.width() * plate.height()];
        var whole = SyntheticWires.Window.whole(plate.width(), plate.height());
        wires.paint(plate.frame(), rgb, new float[body.length], body, whole);
        return body;
    }

    List<Plate> heldOut() {
        return heldOut;
    }
}
