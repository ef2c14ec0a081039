package answerprint.correction.repair.light;

import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.picture.Region;
import java.util.List;

/**
 * A lighting note to be carried out.
 *
 * @param areas boxes in plate pixels; empty means the whole matte
 */
public record LightAsk(LightingNote ask, List<Region> areas) {
    private static final double MOST_SATURATION = 3;

    public LightAsk {
        areas = List.copyOf(areas);
    }

    public boolean everywhere() {
        return areas.isEmpty();
    }

    /** What of it can be done within drawn boxes: exposure, points and colour of light. */
    public LightingNote gainsOnly() {
        return ask.withRatio(4, 4).withSaturation(1);
    }

    /** All notes for the whole matte as one trim, each in the light that the ones before it left. */
    public static LightTrim trim(List<LightAsk> notes, Encoding plate) {
        LightTrim none = new LightTrim(Triple.ONE, 1, plate.curve().grey(), 1);
        LightTrim trim = none;
        for (LightAsk note : notes) {
            if (note.everywhere()) {
                trim = then(trim, note.ask().trim(plate));
            }
        }
        return trim.equals(none) ? LightTrim.NONE : trim;
    }

    /**
     * One trim for two in a row. Exact while the first leaves saturation alone or the second is exposure only, which is
     * how notes come; otherwise the second's gains act before the first's saturation.
     */
    public static LightTrim then(LightTrim first, LightTrim second) {
        double bend = Math.max(first.contrast(), 0.05);
        Triple gains = first.gains().times(second.gains().map(g -> StrictMath.pow(g, 1 / bend)));
        return new LightTrim(
                gains,
                Math.min(first.contrast() * second.contrast(), 50),
                first.pivot(),
                Math.min(first.saturation() * second.saturation(), MOST_SATURATION));
    }
}
