package answerprint.correction.relight;

import answerprint.correction.GainGrid;
import answerprint.correction.repair.light.GainFields;
import answerprint.correction.repair.light.LightFit;
import answerprint.correction.repair.light.LightModel;
import answerprint.correction.repair.light.MatchError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reference frame asks for.
 *
 * @param model CDL and map of exposure on the anchor's picture
 * @param anchor ABS of the frame on which it was fitted
 * @param itself whether the reference is that very frame, graded
 * @param method the model that was paid for
 * @param tries errors on held-out pairs by method
 * @param pairs colours that were compared
 */
record ReferenceLight(
        LightModel model, int anchor, boolean itself, String method, Map<String, MatchError> tries, int pairs) {
    ReferenceLight {
        tries = new LinkedHashMap<>(tries);
    }

    ReferenceLight part(double share) {
        return new ReferenceLight(model.part(share), anchor, itself, method, tries, pairs);
    }

    /** Median CIEDE2000 of held-out pairs once matched. */
    double after() {
        return tries.getOrDefault(method, MatchError.none()).median();
    }

    /** Median CIEDE2000 of held-out pairs as shot. */
    double before() {
        return tries.getOrDefault(LightFit.AS_SHOT, MatchError.none()).median();
    }

    double confidence() {
        return Math.exp(-after() / 4) * (0.5 + 0.5 * Math.min(1, pairs / 2_000.0));
    }

    boolean hasField() {
        GainGrid field = model.field();
        return !(field.columns() == 1 && field.rows() == 1);
    }

    /** Stops at a place of the anchor's picture, 0..1 both ways; beyond its edge as at the edge. */
    double stops(double x, double y, int c) {
        return GainFields.at(model.field(), Math.clamp(x, 0, 1), Math.clamp(y, 0, 1), c);
    }
}
