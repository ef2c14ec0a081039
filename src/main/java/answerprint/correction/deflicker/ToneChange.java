package answerprint.correction.deflicker;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;

/**
 * New code values for one frame by how bright they are, channel by channel, never so that a darker value overtakes a brighter one.
 * Beyond the darkest and the brightest rank everything changes as that rank does.
 */
final class ToneChange {
    private static final int TABLE = 8192;
    /** Share of the difference between two ranks that is left at least. */
    private static final float LEAST = 0.5f;

    private final ToneCurve curve;
    private final Encoding encoding;
    private final float[] stops;
    private final float[][] added;

    /**
     * @param stops that are added to each rank, three channels one after another
     * @param encoding of the plate
     */
    ToneChange(ToneCurve curve, float[] stops, Encoding encoding) {
        this.curve = curve;
        this.encoding = encoding;
        this.stops = rising(curve, stops);
        boolean linear = encoding.curve() == Curve.LINEAR;
        added = new float[3][linear ? 0 : TABLE + 1];
        for (int c = 0; c < 3 && !linear; c++) {
            for (int i = 0; i <= TABLE; i++) {
                float code = i / (float) TABLE;
                added[c][i] = exact(c, code) - code;
            }
        }
    }

    private static float[] rising(ToneCurve curve, float[] stops) {
        float[] out = stops.clone();
        for (int c = 0; c < 3; c++) {
            for (int k = 1; k < ToneCurve.RANKS; k++) {
                int i = c * ToneCurve.RANKS + k;
                float apart = curve.stops()[c][k] - curve.stops()[c][k - 1];
                out[i] = Math.max(out[i], out[i - 1] - (1 - LEAST) * apart);
            }
        }
        return out;
    }

    boolean changesNothing() {
        return largestStops() == 0;
    }

    double largestStops() {
        double largest = 0;
        for (float stop : stops) {
            largest = Math.max(largest, Math.abs(stop));
        }
        return largest;
    }

    /** One channel's code after the change. */
    float code(int c, float code) {
        if (added[c].length == 0 || code < 0 || code >= 1) {
            return exact(c, code);
        }
        float place = code * TABLE;
        int step = (int) place;
        return code + added[c][step] + (added[c][step + 1] - added[c][step]) * (place - step);
    }

    private float exact(int c, float code) {
        double light = encoding.toLinear(code);
        float stop = FlickerPicture.stops(light);
        return (float) encoding.toCode(light * Math.pow(2, curve.at(c, stop, stops)));
    }
}
