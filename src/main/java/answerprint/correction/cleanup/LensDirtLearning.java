package answerprint.correction.cleanup;

import answerprint.colour.Encoding;
import answerprint.correction.repair.Blur;
import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Learns where dirt on the lens takes light: the mean, over frames spread over the take, of how much darker a place is than its
 * surroundings. What is filmed moves on and averages out; dirt stays. A place before which nothing changes, or only
 * now and then, teaches nothing; and frames that show nearly the same count as few.
 */
final class LensDirtLearning {
    private static final int WIDTH = 480;
    private static final int FEWEST = 10;
    private static final double DARKEST = 0.004;
    /** Width of the surroundings, share of the picture's width, as a Gaussian's sigma. */
    private static final double SURROUNDINGS = 1 / 30.0;

    /** The picture changes before a place when its light lies so far from its usual one on half of the frames, natural logarithm. */
    private static final double CHANGES = 0.03;
    /** A place with structure has this much more or less light than its surroundings. */
    private static final double STRUCTURE = 0.05;
    /** Share of the places with structure that must change: before a camera that stands still, what stays is the set. */
    private static final double MOVES = 0.6;

    /** How far dirt stands out: errors of its mean, and light. What touches it counts from a third of that on. */
    private static final double OVER_ERROR = 4;

    private static final double LEAST = 0.03;
    private static final double BESIDE = 1 / 3.0;
    private static final double MOST = 0.9;
    private static final int SMALLEST = 12;
    private static final double LARGEST = 0.01;
    private static final int EDGE = 4;

    private final PictureMemory memory;
    private int width;
    private int height;
    private final List<float[]> light = new ArrayList<>();
    private final List<float[]> detail = new ArrayList<>();

    LensDirtLearning(PictureMemory memory) {
        this.memory = memory;
    }

    /** @param rgb CV_32FC3 in the plate's encoding */
    void look(Mat rgb, Encoding encoding, Scratch scratch) {
        width = Math.min(WIDTH, rgb.cols());
        height = Math.max(1, rgb.rows() * width / rgb.cols());
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(rgb, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        float[] samples = Bytes.floats(small);
        float[] logs = new float[width * height];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(DARKEST, encoding.toLinear(samples[3 * i + 1])));
        }
        float[] around = surroundings(logs);
        for (int i = 0; i < logs.length; i++) {
            around[i] = logs[i] - around[i];
        }
        light.add(logs);
        detail.add(around);
    }

    private float[] surroundings(float[] logs) {
        float[] around = logs.clone();
        float[] weight = new float[logs.length];
        Arrays.fill(weight, 1);
        float[] room = new float[logs.length];
        Blur.smooth(around, room, width, height, SURROUNDINGS * width);
        Blur.smooth(weight, room, width, height, SURROUNDINGS * width);
        for (int i = 0; i < around.length; i++) {
            around[i] /= Math.max(1e-3f, weight[i]);
        }
        return around;
    }

    /** What has been learned so far; {@link LensDirt#NONE} when too few frames were seen or nothing stays. */
    LensDirt dirt() {
        if (light.size() < FEWEST || !moves()) {
            return LensDirt.NONE;
        }
        byte[] dirty = new byte[width * height];
        float[] usual = new float[dirty.length];
        boolean[] sure = new boolean[dirty.length];
        for (int i = 0; i < dirty.length; i++) {
            usual[i] = (float) Arrays.stream(series(detail, i)).average().orElse(0);
            double surely = surely(i, usual[i]);
            dirty[i] = surely > BESIDE ? (byte) 255 : 0;
            sure[i] = surely > 1;
        }
        try (Scratch scratch = new Scratch(memory)) {
            return specks(Bytes.mat(dirty, width, height, scratch), usual, sure, scratch);
        }
    }

    /** How far a place stands out: above 1 as only dirt does. */
    private double surely(int i, float usual) {
        int x = i % width;
        int y = i / width;
        boolean within = x >= EDGE && y >= EDGE && x < width - EDGE && y < height - EDGE;
        if (!within || -usual < BESIDE * LEAST || -usual > MOST || !changes(series(light, i))) {
            return 0;
        }
        return -usual / (LEAST + OVER_ERROR * error(series(detail, i)));
    }

    /** Whether the camera moves: nearly everything with structure goes by. */
    private boolean moves() {
        int structured = 0;
        int changing = 0;
        for (int i = 0; i < width * height; i += 7) {
            double[] off = series(detail, i);
            if (Arrays.stream(off).map(Math::abs).max().orElse(0) > STRUCTURE) {
                structured++;
                changing += changes(series(light, i)) ? 1 : 0;
            }
        }
        return changing > MOVES * structured;
    }

    private static boolean changes(double[] series) {
        double usual = median(series.clone());
        for (int k = 0; k < series.length; k++) {
            series[k] = Math.abs(series[k] - usual);
        }
        return median(series) > CHANGES;
    }

    /** By how much the mean may be off; what resembles the look before it counts as less than a look of its own. */
    private static double error(double[] series) {
        double mean = Arrays.stream(series).average().orElse(0);
        double squares = 1e-9;
        double products = 0;
        for (int k = 0; k < series.length; k++) {
            squares += (series[k] - mean) * (series[k] - mean);
            products += k == 0 ? 0 : (series[k] - mean) * (series[k - 1] - mean);
        }
        double alike = Math.clamp(products / squares, 0, 0.95);
        double looks = series.length * (1 - alike) / (1 + alike);
        return Math.sqrt(squares / series.length / looks);
    }

    private static double[] series(List<float[]> of, int i) {
        double[] series = new double[of.size()];
        for (int k = 0; k < series.length; k++) {
            series[k] = of.get(k)[i];
        }
        return series;
    }

    /** Sorts what it is given. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private LensDirt specks(Mat dirty, float[] usual, boolean[] sure, Scratch scratch) {
        Mat labels = scratch.empty();
        Mat stats = scratch.empty();
        Mat centres = scratch.empty();
        int count = Imgproc.connectedComponentsWithStats(dirty, labels, stats, centres, 8, CvType.CV_32S);
        List<Region> places = new ArrayList<>();
        float[] loss = new float[usual.length];
        int[] row = new int[5];
        for (int label = 1; label < count; label++) {
            stats.get(label, 0, row);
            int area = row[Imgproc.CC_STAT_AREA];
            Region place = new Region(row[0], row[1], row[2], row[3]);
            if (area <= LARGEST * usual.length && surePixels(place, labels, label, sure) >= SMALLEST) {
                places.add(place.grow(2).clip(new Region(0, 0, width, height)));
                lay(place, labels, label, usual, loss);
            }
        }
        Blur.smooth(loss, new float[loss.length], width, height, 0.7);
        return places.isEmpty() ? LensDirt.NONE : new LensDirt(width, height, loss, places);
    }

    private int surePixels(Region place, Mat labels, int label, boolean[] sure) {
        int[] line = new int[width];
        int count = 0;
        for (int y = place.y(); y < place.bottom(); y++) {
            labels.get(y, 0, line);
            for (int x = place.x(); x < place.right(); x++) {
                count += line[x] == label && sure[y * width + x] ? 1 : 0;
            }
        }
        return count;
    }

    private void lay(Region place, Mat labels, int label, float[] usual, float[] loss) {
        int[] line = new int[width];
        for (int y = place.y(); y < place.bottom(); y++) {
            labels.get(y, 0, line);
            for (int x = place.x(); x < place.right(); x++) {
                if (line[x] == label) {
                    loss[y * width + x] = usual[y * width + x];
                }
            }
        }
    }
}
