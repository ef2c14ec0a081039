package answerprint.correction.repair.light;

import answerprint.colour.LightingNote;
import answerprint.picture.Region;
import java.util.List;

/**
 * A lighting note to be carried out.
 *
 * @param areas boxes in plate pixels; empty means the whole matte
 */
public record LightAsk(LightingNote ask, List<Region> areas) {

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
}
