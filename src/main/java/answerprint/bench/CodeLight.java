package answerprint.bench;

import answerprint.colour.Encoding;

/** Codes to scene-linear light and back to whole code steps, by tables: benches light millions of samples. */
final class CodeLight {
    private static final int STEPS = 8192;

    private final double[] light = new double[STEPS + 1];
    private final double[] between;
    private final int levels;

    CodeLight(Encoding encoding, int levels) {
        this.levels = levels;
        for (int i = 0; i <= STEPS; i++) {
            light[i] = encoding.toLinear((double) i / STEPS);
        }
        between = new double[levels];
        for (int k = 0; k < levels; k++) {
            between[k] = encoding.toLinear((k + 0.5) / levels);
        }
    }

    /** Light of a code; codes are held to 0..1. */
    double light(float code) {
        double place = Math.clamp(code, 0f, 1f) * (double) STEPS;
        int step = Math.min((int) place, STEPS - 1);
        return light[step] + (light[step + 1] - light[step]) * (place - step);
    }

    /** Light of a code in stops; the blackest is 20 below full. */
    double stops(float code) {
        return Math.log(Math.max(light(code), 1e-6)) / Math.log(2);
    }

    /** The nearest whole code step, 0..1. */
    float coded(double wanted) {
        int low = 0;
        int high = levels;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (between[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (float) low / levels;
    }
}
