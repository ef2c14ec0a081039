package answerprint.correction.relight;

import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.picture.PictureFormat;

/**
 * A window of light that follows what lies in it.
 *
 * @param frame ABS of the frame in which it was drawn
 * @param ask exposure, printer points and colour of light within it
 * @param falloff how soft its edge is, 0..1: the light falls from all to nothing over this share of the window's size on both
 *     sides of the outline; negative means as the dial says
 */
record SoftWindow(int frame, WindowShape shape, LightingNote ask, double falloff) {
    private static final double SHARPEST = 0.05;

    /**
     * How much of the light reaches a point of the frame in which it was drawn, 0..1.
     *
     * @param usual falloff of windows that name none
     * @param coarsest pixels between nodes of the map: the edge is never sharper than the map can carry
     */
    double weight(double x, double y, double usual, double coarsest) {
        double named = falloff < 0 ? usual : falloff;
        double soft = Math.max(Math.max(named, SHARPEST), coarsest / shape.size());
        double out = Math.clamp((shape.reach(x, y) - 1 + soft) / (2 * soft), 0, 1);
        return 1 - out * out * (3 - 2 * out);
    }

    /** Stops on red, green and blue at full weight. */
    Triple stops(PictureFormat plate) {
        return stopsOf(ask, plate);
    }

    static Triple stopsOf(LightingNote ask, PictureFormat plate) {
        return ask.trim(plate.encoding()).gains().map(gain -> StrictMath.log(gain) / StrictMath.log(2));
    }
}
