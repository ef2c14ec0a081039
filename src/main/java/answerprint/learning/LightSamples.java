package answerprint.learning;

import answerprint.colour.Encoding;
import answerprint.colour.Triple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the light of set-ups from a few frames per take, in scene-linear terms. */
final class LightSamples {
    private static final double GREY = 0.18;
    private static final int EVERY = 7;

    private final Map<String, Map<String, Sums>> setUps = new LinkedHashMap<>();

    private static final class Sums {
        final List<Double> key = new ArrayList<>();
        final List<Double> contrast = new ArrayList<>();
        final List<Double> warm = new ArrayList<>();
        final List<Double> tint = new ArrayList<>();
    }

    /** Adds one frame, interleaved RGB in its own encoding. */
    void add(String setUp, String take, float[] rgb, Encoding encoding) {
        int count = rgb.length / 3 / EVERY;
        double[] luminance = new double[count];
        double[][] channels = new double[3][count];
        for (int i = 0; i < count; i++) {
            int at = 3 * i * EVERY;
            Triple light = encoding.toLinear(new Triple(rgb[at], rgb[at + 1], rgb[at + 2]));
            channels[0][i] = Math.max(1e-5, light.r());
            channels[1][i] = Math.max(1e-5, light.g());
            channels[2][i] = Math.max(1e-5, light.b());
            luminance[i] = 0.2126 * channels[0][i] + 0.7152 * channels[1][i] + 0.0722 * channels[2][i];
        }
        Sums sums =
                setUps.computeIfAbsent(setUp, key -> new LinkedHashMap<>()).computeIfAbsent(take, key -> new Sums());
        sums.key.add(log2(quantile(luminance, 0.5) / GREY));
        sums.contrast.add(log2(quantile(luminance, 0.95) / quantile(luminance, 0.05)));
        double red = quantile(channels[0], 0.5);
        double green = quantile(channels[1], 0.5);
        double blue = quantile(channels[2], 0.5);
        sums.warm.add(log2(red / blue));
        sums.tint.add(log2(green / Math.sqrt(red * blue)));
    }

    List<SetUpLight> all() {
        return setUps.entrySet().stream()
                .map(setUp -> light(setUp.getKey(), setUp.getValue()))
                .toList();
    }

    private static SetUpLight light(String setUp, Map<String, Sums> takes) {
        List<SetUpLight.TakeKey> keys = takes.entrySet().stream()
                .map(take -> new SetUpLight.TakeKey(take.getKey(), mean(take.getValue().key)))
                .toList();
        double least =
                keys.stream().mapToDouble(SetUpLight.TakeKey::keyStops).min().orElse(0);
        double most =
                keys.stream().mapToDouble(SetUpLight.TakeKey::keyStops).max().orElse(0);
        return new SetUpLight(
                setUp,
                takes.size(),
                mean(keys.stream().map(SetUpLight.TakeKey::keyStops).toList()),
                mean(takes.values().stream().map(sums -> mean(sums.contrast)).toList()),
                mean(takes.values().stream().map(sums -> mean(sums.warm)).toList()),
                mean(takes.values().stream().map(sums -> mean(sums.tint)).toList()),
                most - least,
                keys);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(it -> it).average().orElse(0);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
