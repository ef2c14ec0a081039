package answerprint.bench;

import java.util.ArrayList;
import java.util.List;

/** Squared errors of the methods over all repaired frames of a clip, and the repair's own prediction, stretch by stretch. */
final class RepairScore {
    final String item;
    final boolean heldOut;
    double telea;
    double flow;
    double product;
    double detailTruth;
    double detailProduct;
    long samples;
    long outside;
    long frames;
    long nanos;
    long otherTake;
    long synthesised;
    final List<Stretch> stretches = new ArrayList<>();

    /**
     * A piece of wire within one square of the picture on one frame.
     *
     * @param predicted root mean square of the error that the repair expects, share of full scale
     * @param real the same of the error it has
     */
    record Stretch(double predicted, double real) {}

    RepairScore(String item, boolean heldOut) {
        this.item = item;
        this.heldOut = heldOut;
    }

    double aboveTelea() {
        return db(product) - db(telea);
    }

    double aboveFlow() {
        return db(product) - db(flow);
    }

    /** Peak signal-to-noise ratio of a sum of squares. */
    double db(double sum) {
        return -10 * Math.log10(Math.max(1e-12, sum / samples));
    }
}
