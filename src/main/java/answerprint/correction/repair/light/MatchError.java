package answerprint.correction.repair.light;

import answerprint.colour.Curve;
import answerprint.colour.DeltaE;
import answerprint.colour.Encoding;
import answerprint.colour.Triple;
import java.util.Arrays;

/**
 * How far colour pairs stay apart.
 *
 * @param median CIEDE2000
 * @param p95 CIEDE2000 that 95 of 100 pairs stay below
 * @param codeError root mean square in the plate's encoding, 0..1 of full scale
 * @param count pairs
 */
public record MatchError(double median, double p95, double codeError, int count) {

    public static MatchError none() {
        return new MatchError(100, 100, 1, 0);
    }

    /** Nothing had to be guessed: a person asked for exactly this. */
    public static MatchError asked() {
        return new MatchError(0, 0, 0, 0);
    }

    public static MatchError of(ColourPairs pairs, LightModel model, Encoding encoding) {
        if (pairs.count() == 0) {
            return none();
        }
        EyeScale eye = new EyeScale(encoding);
        ColourPairs some = pairs.thinned(4_000);
        double[] errors = new double[some.count()];
        double squares = 0;
        double[] fitted = new double[3];
        for (int i = 0; i < errors.length; i++) {
            model.apply(some, i, fitted);
            Triple mine = light(fitted[0], fitted[1], fitted[2]);
            Triple hero = light(some.to(i, 0), some.to(i, 1), some.to(i, 2));
            errors[i] = DeltaE.ciede2000(eye.lab(mine), eye.lab(hero));
            Triple apart = encoding.toCode(mine).minus(encoding.toCode(hero));
            squares += (apart.r() * apart.r() + apart.g() * apart.g() + apart.b() * apart.b()) / 3;
        }
        Arrays.sort(errors);
        return new MatchError(
                errors[errors.length / 2],
                errors[(int) (errors.length * 0.95)],
                Math.sqrt(squares / errors.length),
                pairs.count());
    }

    /**
     * Whether this error pays for a richer model than the one that made {@code plainer}: a fifth less at the median and a
     * tenth less at the 95th percentile. Less than that was people's shadows, not light (measured on takes of two set-ups).
     */
    public boolean paysOver(MatchError plainer) {
        return median < 0.8 * plainer.median && p95 < 0.9 * plainer.p95;
    }

    private static Triple light(double r, double g, double b) {
        return new Triple(Curve.ACESCCT.decode(r), Curve.ACESCCT.decode(g), Curve.ACESCCT.decode(b));
    }
}
