package answerprint.correction.denoise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Noise by level: the standard deviation of one frame, in the estimate space.
 *
 * @param spread three channels, each at {@link #LEVELS} levels spread evenly from 0 to 1
 */
record NoiseLevels(double[][] spread) {
    static final int LEVELS = 33;

    /** What the production's model knows of this camera: {@code [{camera, levels, red, green, blue}]}. */
    static Optional<NoiseLevels> learned(JsonNode noise, String camera) {
        for (JsonNode one : noise) {
            JsonNode levels = one.path("levels");
            if (one.path("camera").asText().equals(camera) && !levels.isEmpty()) {
                double[][] all = new double[3][];
                String[] names = {"red", "green", "blue"};
                for (int c = 0; c < 3; c++) {
                    all[c] = spreadOut(levels, one.path(names[c]));
                }
                return Optional.of(new NoiseLevels(all));
            }
        }
        return Optional.empty();
    }

    private static double[] spreadOut(JsonNode levels, JsonNode values) {
        double[] known = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            double level = i / (LEVELS - 1.0);
            int k = 0;
            while (k + 1 < levels.size() && levels.path(k + 1).asDouble() < level) {
                k++;
            }
            int next = Math.min(k + 1, levels.size() - 1);
            double from = levels.path(k).asDouble();
            double to = levels.path(next).asDouble();
            double part = to > from ? Math.clamp((level - from) / (to - from), 0, 1) : 0;
            known[i] =
                    values.path(k).asDouble() * (1 - part) + values.path(next).asDouble() * part;
        }
        return known;
    }

    double at(int channel, double level) {
        double place = Math.clamp(level, 0, 1) * (LEVELS - 1);
        int k = Math.min((int) place, LEVELS - 2);
        double part = place - k;
        return spread[channel][k] * (1 - part) + spread[channel][k + 1] * part;
    }

    NoiseLevels times(double factor) {
        double[][] all = new double[3][LEVELS];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < LEVELS; i++) {
                all[c][i] = spread[c][i] * factor;
            }
        }
        return new NoiseLevels(all);
    }

    /** Mean over the middle half of the levels and all channels. */
    double middle() {
        double sum = 0;
        int count = 0;
        for (double[] channel : spread) {
            for (int i = LEVELS / 4; i <= 3 * LEVELS / 4; i++) {
                sum += channel[i];
                count++;
            }
        }
        return sum / count;
    }
}
