package answerprint.guard.grain;

import answerprint.correction.repair.grain.GrainBalance;

/**
 * How far one octave is off, and how far it may be. A grade is held against the plate under it. New pixels may have the grain of
 * the plate beside them, or of the plate under the matte, or any between: under the matte there may be a faint wire, which is
 * rougher than what belongs there. A deviation counts when it is beyond the limit by more than it is unsure.
 *
 * @param off natural logarithm of amplitudes; 0 is the plate's own grain
 * @param unsure how much the limit is widened
 */
record GrainVerdict(double off, double unsure) {
    /** Standard errors: of a hundred fair measurements one is farther off by chance. */
    private static final double ERRORS = 2.5;

    private static final double MOST_UNSURE = Math.log(1.6);
    /** A quarter more or less structure: where the plate under the matte differs by less there is nothing else under it. */
    private static final double ORDINARY = Math.log(1.25);
    /**
     * Where the coarse picture changes less there was nothing taken out either. Measured 2026-11-28 on ten recordings: wires taken
     * out 0.45 to 1.5, grain exchanged or blurred away 0.02 to 0.36, but for one 0.45.
     */
    private static final double GROUND_KEPT = 0.4;

    /** Of a grade, apart from what contrast changes. */
    static GrainVerdict ofGrade(GrainBalance balance, int band) {
        return new GrainVerdict(balance.shape(band), widened(balance.shapeUnsure(band)));
    }

    /** Of new pixels. */
    static GrainVerdict ofNewPixels(GrainBalance balance, int band) {
        double under = balance.under(band);
        var byPlate = new GrainVerdict(under, widened(balance.underUnsure(band)));
        if (!balance.hasBeside()) {
            return byPlate;
        }
        double beside = balance.beside(band);
        boolean ordinary = Math.abs(balance.ground(band)) < ORDINARY || balance.coarseChange() < GROUND_KEPT;
        var byRing = new GrainVerdict(beside, ordinary ? byPlate.unsure : widened(balance.besideUnsure(band)));
        if (under * beside <= 0) {
            return new GrainVerdict(0, Math.max(byPlate.unsure, byRing.unsure));
        }
        return Math.abs(beside) < Math.abs(under) ? byRing : byPlate;
    }

    private static double widened(double error) {
        return Math.min(MOST_UNSURE, ERRORS * error);
    }

    /** How much farther off than a limit it surely is; negative where it holds. */
    double beyond(double limit) {
        return Math.abs(off) - limit - unsure;
    }

    /** The same where having less is by right. */
    GrainVerdict onlyMore() {
        return off > 0 ? this : new GrainVerdict(0, unsure);
    }

    double ratio() {
        return Math.exp(off);
    }

    double decibels() {
        return decibels(Math.abs(off));
    }

    static double decibels(double logarithm) {
        return 20 * logarithm / Math.log(10);
    }
}
