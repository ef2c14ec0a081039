package answerprint.correction.deflicker;

import java.util.List;

/**
 * The flicker of several values that are followed together.
 *
 * @param stops by frame and value: how much too bright
 * @param spread of the strongest value
 * @param cues frames at which their mean steps
 * @param flashes frames that flash
 */
record Flicker(float[][] stops, double spread, List<Integer> cues, List<Integer> flashes) {
    Flicker {
        cues = List.copyOf(cues);
        flashes = List.copyOf(flashes);
    }

    /**
     * The mean light of all values, then each value's way round it, taken apart.
     *
     * @param light by frame and value, stops
     * @param blind frames that count as flashes
     */
    static Flicker of(float[][] light, List<Integer> blind) {
        int values = light[0].length;
        double[] whole = new double[light.length];
        for (int t = 0; t < light.length; t++) {
            for (float one : light[t]) {
                whole[t] += one / values;
            }
        }
        LightCurve common = LightCurve.of(whole, blind);
        float[][] stops = new float[light.length][values];
        double spread = common.spread();
        for (int k = 0; k < values; k++) {
            double[] own = new double[light.length];
            boolean same = true;
            for (int t = 0; t < light.length; t++) {
                own[t] = light[t][k] - whole[t];
                same &= Math.abs(own[t]) < 1e-6;
            }
            LightCurve apart = same ? common : LightCurve.of(own, common.flashes());
            for (int t = 0; t < light.length; t++) {
                stops[t][k] = (float) (common.flicker()[t] + (same ? 0 : apart.flicker()[t]));
            }
            spread = Math.max(spread, apart.spread());
        }
        return new Flicker(stops, spread, common.cues(), common.flashes());
    }
}
