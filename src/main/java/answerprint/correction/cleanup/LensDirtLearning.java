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
 * surroundings. What is filmed moves on and averages out; dirt stays. A place before which nothing changes teaches nothing.
 */
final class LensDirtLearning {
    private static final int WIDTH = 480;
    private static final int FEWEST = 10;
    private static final double DARKEST = 0.004;
    /** Width of the surroundings, share of the picture's width, as a Gaussian's sigma. */
    private static final double SURROUNDINGS = 1 / 30.0;

    /** The picture changes before a place when its light spreads by this much over time, natural logarithm. */
    private static final double CHANGES = 0.15;

    private static final double OVER_ERROR = 4;
    private static final double LEAST = 0.03;
    private static final double MOST = 0.9;
    private static final int SMALLEST = 12;
    private static final double LARGEST = 0.01;
    private static final int EDGE = 4;

    private final PictureMemory memory;
    private int width;
    private int height;
    private int frames;
    private float[] light = new float[0];
    private float[] lightSquares = new float[0];
    private float[] detail = new float[0];
    private float[] detailSquares = new float[0];

    LensDirtLearning(PictureMemory memory) {
        this.memory = memory;
    }

    /** @param rgb CV_32FC3 in the plate's encoding */
    void look(Mat rgb, Encoding encoding, Scratch scratch) {
        if (frames++ == 0) {
            width = Math.min(WIDTH, rgb.cols());
            height = Math.max(1, rgb.rows() * width / rgb.cols());
            light = new float[width * height];
            lightSquares = light.clone();
            detail = light.clone();
            detailSquares = light.clone();
        }
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(rgb, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        float[] samples = Bytes.floats(small);
        float[] logs = new float[width * height];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(DARKEST, encoding.toLinear(samples[3 * i + 1])));
        }
        float[] around = surroundings(logs);
        for (int i = 0; i < logs.length; i++) {
            float off = logs[i] - around[i];
            light[i] += logs[i];
            lightSquares[i] += logs[i] * logs[i];
            detail[i] += off;
            detailSquares[i] += off * off;
        }
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
        if (frames < FEWEST) {
            return LensDirt.NONE;
        }
        byte[] dirty = new byte[light.length];
        for (int i = 0; i < dirty.length; i++) {
            dirty[i] = dirty(i) ? (byte) 255 : 0;
        }
        try (Scratch scratch = new Scratch(memory)) {
            return specks(Bytes.mat(dirty, width, height, scratch), scratch);
        }
    }

    private boolean dirty(int i) {
        int x = i % width;
        int y = i / width;
        double mean = detail[i] / frames;
        double error = spread(detail[i], detailSquares[i]) / Math.sqrt(frames);
        return x >= EDGE
                && y >= EDGE
                && x < width - EDGE
                && y < height - EDGE
                && spread(light[i], lightSquares[i]) > CHANGES
                && -mean > LEAST + OVER_ERROR * error
                && -mean < MOST;
    }

    private double spread(double sum, double squares) {
        double mean = sum / frames;
        return Math.sqrt(Math.max(0, squares / frames - mean * mean));
    }

    private LensDirt specks(Mat dirty, Scratch scratch) {
        Mat labels = scratch.empty();
        Mat stats = scratch.empty();
        Mat centres = scratch.empty();
        int count = Imgproc.connectedComponentsWithStats(dirty, labels, stats, centres, 8, CvType.CV_32S);
        List<Region> places = new ArrayList<>();
        float[] loss = new float[light.length];
        int[] row = new int[5];
        for (int label = 1; label < count; label++) {
            stats.get(label, 0, row);
            int area = row[Imgproc.CC_STAT_AREA];
            if (area >= SMALLEST && area <= LARGEST * light.length) {
                Region place = new Region(row[0], row[1], row[2], row[3]);
                places.add(place.grow(2).clip(new Region(0, 0, width, height)));
                lay(place, labels, label, loss);
            }
        }
        Blur.smooth(loss, new float[loss.length], width, height, 0.7);
        return places.isEmpty() ? LensDirt.NONE : new LensDirt(width, height, loss, places);
    }

    private void lay(Region place, Mat labels, int label, float[] loss) {
        int[] line = new int[width];
        for (int y = place.y(); y < place.bottom(); y++) {
            labels.get(y, 0, line);
            for (int x = place.x(); x < place.right(); x++) {
                if (line[x] == label) {
                    loss[y * width + x] = detail[y * width + x] / frames;
                }
            }
        }
    }
}
