package answerprint.correction;

import answerprint.colour.Cdl;
import answerprint.colour.LightTrim;

/**
 * New values for the plate's own pixels, applied by {@link Grading}: one definition for fitting, judging and delivering. In
 * this order, all on the plate's own primaries:
 *
 * <ol>
 *   <li>{@code cdl}, without clamps, worked in ACEScct;
 *   <li>{@code gain} in scene-linear: {@code linear · 2^stops};
 *   <li>{@code trim} in scene-linear: what lighting notes asked for.
 * </ol>
 */
public record Grade(Cdl cdl, GainGrid gain, LightTrim trim) {
    public static final Grade NONE = new Grade(Cdl.IDENTITY, GainGrid.FLAT, LightTrim.NONE);

    public static Grade of(Cdl cdl) {
        return new Grade(cdl, GainGrid.FLAT, LightTrim.NONE);
    }

    /** Exposure alone, the same over the whole picture. */
    public static Grade stops(double stops) {
        float even = (float) stops;
        return NONE.withGain(new GainGrid(1, 1, new float[] {even, even, even}));
    }

    public Grade withGain(GainGrid other) {
        return new Grade(cdl, other, trim);
    }

    public Grade withTrim(LightTrim other) {
        return new Grade(cdl, gain, other);
    }

    public boolean changesNothing() {
        return cdl.equals(Cdl.IDENTITY) && gain.changesNothing() && trim.equals(LightTrim.NONE);
    }
}
