package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.Filling;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.Proxy;
import answerprint.correction.repair.SetPoints;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * What the sensor makes of a scene that passes before it: the same piece of the scene, seen at two places of the sensor, differs by
 * what lies on the lens at either. The scene itself cancels out, and what moves in it is outvoted.
 */
final class PassingScene {
    /** Looks that are compared with each other, by how far apart they are. */
    private static final int[] APART = {1, 2, 4};
    /** By this share of the width a piece of the scene must have moved on, or dirt is compared with itself. */
    private static final double MOVED = 1 / 12.0;

    private static final int FEWEST = 6;
    /** A pair shares a frame with others, so that its error is not its own alone. */
    private static final double OWN = 0.5;

    /** Standard deviation by the median absolute deviation of a normal distribution. */
    private static final double BY_DEVIATION = 1.4826;

    private final int width;
    private final int height;
    private final PictureMemory memory;
    private final List<float[]> light = new ArrayList<>();
    private final List<SetPoints> points = new ArrayList<>();

    /**
     * What stays on the sensor.
     *
     * @param usual natural logarithm of light that a place takes or adds; 0 where nothing is known
     * @param error by how much that may be off
     */
    record Stays(float[] usual, float[] error) {}

    PassingScene(int width, int height, PictureMemory memory) {
        this.width = width;
        this.height = height;
        this.memory = memory;
    }

    /** @param logs natural logarithm of scene-linear light, line by line */
    void look(float[] logs) {
        light.add(logs);
        try (Scratch scratch = new Scratch(memory)) {
            Mat eight = scratch.mat(height, width, CvType.CV_8UC1);
            Core.normalize(Bytes.mat(logs, width, height, 1, scratch), eight, 0, 255, Core.NORM_MINMAX, CvType.CV_8U);
            byte[] luma = Bytes.of(eight);
            points.add(
                    SetPoints.of(new Proxy(light.size() - 1, width, height, 1, luma, new byte[luma.length]), memory));
        }
    }

    /** Empty when too little has passed by. */
    Optional<Stays> stays() {
        List<float[]> differences = differences();
        if (differences.size() < FEWEST) {
            return Optional.empty();
        }
        float[] usual = new float[width * height];
        float[] error = new float[usual.length];
        float[] values = new float[differences.size()];
        for (int i = 0; i < usual.length; i++) {
            int count = 0;
            for (float[] one : differences) {
                if (!Float.isNaN(one[i])) {
                    values[count++] = one[i];
                }
            }
            error[i] = Float.MAX_VALUE;
            if (count >= FEWEST) {
                usual[i] = median(values, count);
                for (int k = 0; k < count; k++) {
                    values[k] = Math.abs(values[k] - usual[i]);
                }
                error[i] = (float) (BY_DEVIATION * median(values, count) / Math.sqrt(OWN * count));
            }
        }
        return Optional.of(new Stays(usual, error));
    }

    private List<float[]> differences() {
        List<float[]> all = new ArrayList<>();
        for (int apart : APART) {
            for (int i = 0; i + apart < light.size(); i++) {
                Optional<PlaneMap> way = points.get(i).placed(points.get(i + apart), memory);
                if (way.isPresent() && moved(way.get()) > MOVED * width) {
                    all.add(difference(light.get(i), light.get(i + apart), way.get()));
                    all.add(difference(
                            light.get(i + apart), light.get(i), way.get().inverse()));
                }
            }
        }
        return all;
    }

    private double moved(PlaneMap way) {
        double x = width / 2.0;
        double y = height / 2.0;
        return Math.hypot(way.x(x, y) - x, way.y(x, y) - y);
    }

    /** How much more light is at each place than where the same piece of the scene lies on the other look; not a number off it. */
    private float[] difference(float[] here, float[] there, PlaneMap way) {
        float[] difference = new float[here.length];
        float[] some = new float[here.length];
        int count = 0;
        for (int i = 0; i < difference.length; i++) {
            double x = way.x(i % width, i / width);
            double y = way.y(i % width, i / width);
            boolean within = x >= 0 && y >= 0 && x <= width - 1.0 && y <= height - 1.0;
            difference[i] =
                    within ? here[i] - Filling.sample(there, 1, 0, width, height, (float) x, (float) y) : Float.NaN;
            if (within) {
                some[count++] = difference[i];
            }
        }
        float exposure = count == 0 ? 0 : median(some, count);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= exposure;
        }
        return difference;
    }

    /** Sorts what it is given. */
    private static float median(float[] values, int count) {
        Arrays.sort(values, 0, count);
        return values[count / 2];
    }
}
