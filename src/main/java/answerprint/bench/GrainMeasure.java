package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.repair.grain.GrainBalance;
import answerprint.picture.Region;

/**
 * Grain inside a matte against its ring, over a shot, by the estimator that the guard uses too ({@link GrainBalance}). What ground and
 * ring differ by as filmed, without the fault, is taken out, so that the ratio is exactly 1 when the repair is what was filmed.
 */
final class GrainMeasure {
    private static final int FEWEST = 12;

    private final int width;
    private final GrainBalance balance;

    GrainMeasure(int width, int height) {
        this.width = width;
        balance = new GrainBalance(new Region(0, 0, width, height), true);
    }

    void see(float[] truth, float[] result, ChangedPixels changed) {
        GrainBalance.Lumas filmed = part -> part(truth, part);
        balance.see(changed, part -> part(result, part), filmed);
    }

    /** Takes in all that another has seen of the same shot. */
    void add(GrainMeasure other) {
        balance.add(other.balance);
    }

    private float[] part(float[] luma, Region part) {
        float[] out = new float[(int) part.area()];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(luma, (part.y() + y) * width + part.x(), out, y * part.width(), part.width());
        }
        return out;
    }

    boolean measured() {
        return balance.places() >= FEWEST;
    }

    /** σ in the matte to σ on the ring, as filmed taken out; 1 is the plate's own grain. */
    double sigma() {
        return Math.exp(balance.under(GrainBalance.ALL));
    }

    /** The same by the power of all calm pixels together, so that spots that are repaired badly count for grain. */
    double sigmaOnTheWhole() {
        return Math.exp(balance.underOnTheWhole(GrainBalance.ALL));
    }

    /** σ in the matte to σ on the ring, ground as filmed left in. */
    double sigmaToRing() {
        return Math.exp(balance.beside(GrainBalance.ALL));
    }

    /** What {@link #sigmaToRing} says of the very pixels that were filmed: how far a ring alone can be trusted. */
    double filmedToRing() {
        return Math.exp(balance.ground(GrainBalance.ALL));
    }

    /** The octave that is farthest off, signed dB of power. */
    double worstBand() {
        double worst = 0;
        for (int band = 0; band < GrainBalance.ALL; band++) {
            double off = 20 * balance.under(band) / Math.log(10);
            worst = Math.abs(off) > Math.abs(worst) ? off : worst;
        }
        return worst;
    }
}
