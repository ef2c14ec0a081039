package answerprint.correction.repair;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.correction.Footage;
import answerprint.picture.PictureFormat;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The light that a lens loses towards the corners, as the production model knows it of this lens: what is borrowed from one place of
 * the picture is brought to the light of another. Other takes of a set-up are taken to be shot through the same lens.
 *
 * <p>In the model they stand as {@code [{"lens": "S4 32 mm", "width": 1920, "height": 1080, "falloff": [a, b], "light": {"used":
 * true}}, …]} under {@link #NAME}: logarithms of light against the middle, a r² + b r⁴, with r = 1 at the corners; used where they
 * held on frames that they were not learned from.
 */
public final class LensLight {
    /** Where the production model keeps the signatures of its lenses. */
    static final String NAME = "lenses";

    /** Pictures are left as they are. */
    static final LensLight EVEN = new LensLight(new double[2], new float[0], 1, 1);

    /** Codes of the table of slopes: from a little below black to far above white. */
    private static final double LEAST = -0.1;

    private static final double MOST = 1.5;
    private static final int STEPS = 1600;
    private static final double SMALL = 0.01;

    private final double[] falloff;
    /** By how much a code of the estimate space rises when light grows by a factor of e. */
    private final float[] slopes;

    private final int width;
    private final int height;

    private LensLight(double[] falloff, float[] slopes, int width, int height) {
        this.falloff = falloff;
        this.slopes = slopes;
        this.width = width;
        this.height = height;
    }

    /** What is known of the lens that this take was shot with; {@link #EVEN} when nothing is. */
    static LensLight of(Footage footage) {
        PictureFormat format = footage.format();
        for (JsonNode one : footage.learned(NAME)) {
            if (!footage.lens().isEmpty()
                    && one.path("lens").asText().equals(footage.lens())
                    && one.path("width").asInt() == format.width()
                    && one.path("height").asInt() == format.height()
                    && one.path("light").path("used").asBoolean()) {
                double[] falloff = {
                    one.path("falloff").path(0).asDouble(),
                    one.path("falloff").path(1).asDouble()
                };
                return new LensLight(falloff, slopes(format.encoding()), format.width(), format.height());
            }
        }
        return EVEN;
    }

    private static float[] slopes(Encoding plate) {
        Encoding space = plate.curve() == Curve.LINEAR ? Encoding.ACESCCT : plate;
        float[] slopes = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = Math.max(0, space.toLinear(LEAST + (MOST - LEAST) * i / STEPS));
            double more = space.toCode(light * Math.exp(SMALL)) - space.toCode(light * Math.exp(-SMALL));
            slopes[i] = (float) (more / (2 * SMALL));
        }
        return slopes;
    }

    boolean isEven() {
        return slopes.length == 0;
    }

    /**
     * Natural logarithm of the light at one place of the plate against another; the places are the middles of pixels of a picture
     * that is {@code scale} times as large as the plate.
     */
    double between(double x, double y, double fromX, double fromY, double scale) {
        return lost(x, y, scale) - lost(fromX, fromY, scale);
    }

    private double lost(double x, double y, double scale) {
        double fromMiddleX = (x + 0.5) / scale - width / 2.0;
        double fromMiddleY = (y + 0.5) / scale - height / 2.0;
        double square = 4
                * (fromMiddleX * fromMiddleX + fromMiddleY * fromMiddleY)
                / ((double) width * width + (double) height * height);
        return square * (falloff[0] + square * falloff[1]);
    }

    /** A code of the estimate space under more or less light; exact to the square of {@code light} (midpoint rule). */
    float under(float code, double light) {
        double half = code + slope(code) * light / 2;
        return (float) (code + slope(half) * light);
    }

    private double slope(double code) {
        double place = Math.clamp((code - LEAST) / (MOST - LEAST), 0, 1) * STEPS;
        int i = Math.min(STEPS - 1, (int) place);
        return slopes[i] + (place - i) * (slopes[i + 1] - slopes[i]);
    }
}
