package answerprint.bench;

import java.util.List;

/** What cleanup did on one clip. */
final class CleanupScore {
    final String item;
    final boolean heldOut;
    /** Old film without colour brings dust of its own: what is found there beside the seeded dust may be true. */
    final boolean ownDust;

    long specks;
    long found;
    long claims;
    long trueClaims;
    double before;
    double after;
    double telea;
    double median;
    long cleanClaims;
    long frames;
    long nanos;
    long dead;
    long deadFound;
    long deadFalse;
    long outside;
    List<FaultScore> faults = List.of();

    CleanupScore(String item, boolean heldOut, boolean ownDust) {
        this.item = item;
        this.heldOut = heldOut;
        this.ownDust = ownDust;
    }

    double recall() {
        return (double) found / specks;
    }

    double precision() {
        return claims == 0 ? 1 : (double) trueClaims / claims;
    }

    /** How much the peak signal-to-noise ratio at the defects rises, dB. */
    double gain(double squared) {
        return 10 * Math.log10(before / Math.max(1e-9, squared));
    }

    double falsePer100() {
        return 100.0 * cleanClaims / frames;
    }

    double deadRecall() {
        return dead == 0 ? 1 : (double) deadFound / dead;
    }
}
