package answerprint.correction.cleanup;

import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencv.core.Mat;

/**
 * The pixels of one camera that do not see: stuck bright, stuck dark or of one colour. In the production model they stand as
 * {@code [{"camera": "A", "width": 1920, "height": 1080, "pixels": [[x, y], …]}, …]} under {@link #NAME}.
 */
final class DeadPixelMap {
    /** Where the production model keeps the maps of all its cameras. */
    static final String NAME = "dead-pixels";

    private static final int[][] WAYS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

    static final DeadPixelMap NONE = new DeadPixelMap(1, List.of());

    private final int width;
    private final Set<Integer> places;

    /** @param places y · width + x */
    DeadPixelMap(int width, Iterable<Integer> places) {
        this.width = width;
        Set<Integer> sorted = new TreeSet<>();
        places.forEach(sorted::add);
        this.places = Collections.unmodifiableSet(sorted);
    }

    /** What the model knows of this camera at this size; {@link #NONE} when it knows nothing. */
    static DeadPixelMap learned(JsonNode model, String camera, PictureFormat format) {
        for (JsonNode one : model) {
            if (!camera.isEmpty()
                    && one.path("camera").asText().equals(camera)
                    && one.path("width").asInt() == format.width()
                    && one.path("height").asInt() == format.height()) {
                List<Integer> places = new ArrayList<>();
                for (JsonNode pixel : one.path("pixels")) {
                    int x = pixel.path(0).asInt(-1);
                    int y = pixel.path(1).asInt(-1);
                    if (format.region().contains(x, y)) {
                        places.add(y * format.width() + x);
                    }
                }
                return new DeadPixelMap(format.width(), places);
            }
        }
        return NONE;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int size() {
        return places.size();
    }

    /** In reading order, as y · width + x. */
    Set<Integer> places() {
        return places;
    }

    boolean contains(int x, int y) {
        return places.contains(y * width + x);
    }

    ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        places.forEach(place -> array.addArray().add(place % width).add(place / width));
        return array;
    }

    /** The picture with each dead pixel bridged from its own neighbours; the picture itself when none is dead. */
    Mat bridged(Mat rgb, Scratch scratch) {
        if (isEmpty()) {
            return rgb;
        }
        Mat out = scratch.mat(rgb.rows(), rgb.cols(), rgb.type());
        rgb.copyTo(out);
        for (int place : places) {
            out.put(place / width, place % width, bridge(rgb, place % width, place / width));
        }
        return out;
    }

    /**
     * One pixel from the living ones beside it: the mean of the pair, of four directions, whose ends and what lies beyond
     * them agree best; the mean of all where no pair is whole.
     */
    float[] bridge(Mat rgb, int x, int y) {
        float[] best = new float[3];
        float[] all = new float[3];
        double least = Double.MAX_VALUE;
        int count = 0;
        for (int[] way : WAYS) {
            float[] one = living(rgb, x - way[0], y - way[1]);
            float[] other = living(rgb, x + way[0], y + way[1]);
            for (float[] end : List.of(one, other)) {
                if (end.length > 0) {
                    count++;
                    for (int c = 0; c < 3; c++) {
                        all[c] += end[c];
                    }
                }
            }
            if (one.length > 0 && other.length > 0) {
                double apart = (way[0] != 0 && way[1] != 0 ? 1.2 : 1) * apart(one, other);
                if (apart < least) {
                    least = apart;
                    for (int c = 0; c < 3; c++) {
                        best[c] = (one[c] + other[c]) / 2;
                    }
                }
            }
        }
        if (least < Double.MAX_VALUE || count == 0) {
            return best;
        }
        for (int c = 0; c < 3; c++) {
            all[c] /= count;
        }
        return all;
    }

    private float[] living(Mat rgb, int x, int y) {
        float[] value = new float[3];
        if (x < 0 || y < 0 || x >= rgb.cols() || y >= rgb.rows() || contains(x, y)) {
            return new float[0];
        }
        rgb.get(y, x, value);
        return value;
    }

    private static double apart(float[] one, float[] other) {
        double sum = 1e-6;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs(one[c] - other[c]);
        }
        return sum;
    }
}
