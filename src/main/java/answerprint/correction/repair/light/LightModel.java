package answerprint.correction.repair.light;

import answerprint.correction.GainGrid;

/**
 * What was fitted: a CDL in ACEScct, then a map of exposure, then a drift over time.
 *
 * @param field stops over the picture; flat when it did not pay
 * @param drift stops over time; still when it did not pay
 */
public record LightModel(CdlSpan cdl, GainGrid field, LightDrift drift) {

    /** One stop in the logarithmic part of ACEScct. */
    public static final double STOP = 1 / 17.52;

    public static LightModel of(CdlSpan cdl) {
        return new LightModel(cdl, GainGrid.FLAT, LightDrift.STILL);
    }

    /** The same change of light, {@code share} of it: 0 none, 1 all. */
    public LightModel part(double share) {
        if (share == 1) {
            return this;
        }
        double[] p = new double[CdlSpan.SIZE];
        for (int i = 0; i < p.length; i++) {
            p[i] = CdlSpan.identity(i) + share * (cdl.p()[i] - CdlSpan.identity(i));
        }
        float[] stops = field.stops();
        for (int i = 0; i < stops.length; i++) {
            stops[i] *= (float) share;
        }
        return new LightModel(new CdlSpan(p), new GainGrid(field.columns(), field.rows(), stops), drift.part(share));
    }

    public LightModel without(boolean map, boolean drifting) {
        return new LightModel(cdl, map ? GainGrid.FLAT : field, drifting ? LightDrift.STILL : drift);
    }

    /** The pair's own colour after the model, in ACEScct; near black a stop counts as in the logarithmic part. */
    public void apply(ColourPairs pairs, int i, double[] out) {
        cdl.apply(pairs.from(i, 0), pairs.from(i, 1), pairs.from(i, 2), out);
        for (int c = 0; c < 3; c++) {
            out[c] += STOP * (GainFields.at(field, pairs.x(i), pairs.y(i), c) + drift.ofPaired(pairs.frame(i), c));
        }
    }
}
