package answerprint.learning;

import java.util.List;

/**
 * Noise of one camera by level: standard deviation of one channel of one frame, in the plate's own encoding.
 *
 * @param camera as ingest knows it, or {@code unknown}
 * @param levels ascending signal levels 0..1
 * @param red one standard deviation per level
 */
public record CameraNoise(String camera, List<Double> levels, List<Double> red, List<Double> green, List<Double> blue) {
    public CameraNoise {
        levels = List.copyOf(levels);
        red = List.copyOf(red);
        green = List.copyOf(green);
        blue = List.copyOf(blue);
    }

    /** Standard deviation at a level, between the measured levels by straight lines. @param channel 0 red, 1 green, 2 blue */
    public double at(int channel, double level) {
        List<Double> values = channel == 0 ? red : channel == 1 ? green : blue;
        if (levels.isEmpty()) {
            return 0;
        }
        int i = 0;
        while (i < levels.size() - 1 && levels.get(i + 1) < level) {
            i++;
        }
        if (i == levels.size() - 1 || level <= levels.getFirst()) {
            return level <= levels.getFirst() ? values.getFirst() : values.getLast();
        }
        double share = (level - levels.get(i)) / (levels.get(i + 1) - levels.get(i));
        return values.get(i) + Math.clamp(share, 0, 1) * (values.get(i + 1) - values.get(i));
    }
}
