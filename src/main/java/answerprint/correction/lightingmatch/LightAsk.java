package answerprint.correction.lightingmatch;

import answerprint.colour.LightingNote;
import answerprint.picture.Region;
import java.util.List;

/**
 * A lighting note to be carried out.
 *
 * @param areas boxes in plate pixels; empty means the whole matte
 */
record LightAsk(LightingNote ask, List<Region> areas) {

    LightAsk {
        areas = List.copyOf(areas);
    }

    boolean everywhere() {
        return areas.isEmpty();
    }

    /** What of it can be done within drawn boxes: exposure, points and colour of light. */
    LightingNote gainsOnly() {
        return ask.withRatio(4, 4).withSaturation(1);
    }
}
