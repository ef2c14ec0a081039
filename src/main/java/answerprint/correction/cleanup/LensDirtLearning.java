package answerprint.correction.cleanup;

import answerprint.colour.Encoding;
import answerprint.correction.repair.Blur;
import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Learns where dirt on the lens takes light: places at which whatever passes by is darker than where it was seen before or after.
 * Vignetting is wider than dirt and stays out of it. Before a camera that stands still nothing can be learned.
 */
final class LensDirtLearning {
    private static final int WIDTH = 480;
    private static final double DARKEST = 0.004;
    /** Width of the surroundings, share of the picture's width, as a Gaussian's sigma: wider than dirt, narrower than vignetting. */
    private static final double SURROUNDINGS = 1 / 8.0;

    /** How far dirt stands out: errors of what it takes, and light. What touches it counts from a third of that on. */
    private static final double OVER_ERROR = 4;

    private static final double LEAST = 0.03;
    private static final double BESIDE = 1 / 3.0;
    private static final double MOST = 0.9;
    private static final int SMALLEST = 12;
    /** Share of the picture that specks which touch each other may cover. */
    private static final double LARGEST = 0.05;

    private static final int EDGE = 4;

    private final PictureMemory memory;
    private int width;
    private int height;
    private @Nullable PassingScene scene;

    LensDirtLearning(PictureMemory memory) {
        this.memory = memory;
    }

    /** @param rgb CV_32FC3 in the plate's encoding */
    void look(Mat rgb, Encoding encoding, Scratch scratch) {
        if (scene == null) {
            width = Math.min(WIDTH, rgb.cols());
            height = Math.max(1, rgb.rows() * width / rgb.cols());
            scene = new PassingScene(width, height, memory);
        }
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(rgb, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        float[] samples = Bytes.floats(small);
        float[] logs = new float[width * height];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(DARKEST, encoding.toLinear(samples[3 * i + 1])));
        }
        scene.look(logs);
    }

    /** What has been learned so far; {@link LensDirt#NONE} when too little has passed by or nothing stays. */
    LensDirt dirt() {
        return Optional.ofNullable(scene)
                .flatMap(PassingScene::stays)
                .map(this::specks)
                .orElse(LensDirt.NONE);
    }

    private LensDirt specks(PassingScene.Stays stays) {
        float[] usual = stays.usual();
        boolean[] apart = new boolean[usual.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = stays.error()[i] == Float.MAX_VALUE;
        }
        surroundings(usual, apart);
        for (int i = 0; i < apart.length; i++) {
            apart[i] |= surely(i, usual[i], stays.error()[i]) > BESIDE;
        }
        surroundings(usual, apart); // now without what stands out, which drew them down
        byte[] dirty = new byte[usual.length];
        boolean[] sure = new boolean[usual.length];
        for (int i = 0; i < dirty.length; i++) {
            double surely = surely(i, usual[i], stays.error()[i]);
            dirty[i] = surely > BESIDE ? (byte) 255 : 0;
            sure[i] = surely > 1;
        }
        try (Scratch scratch = new Scratch(memory)) {
            return specks(Bytes.mat(dirty, width, height, scratch), usual, sure, scratch);
        }
    }

    /** Takes from every place what lies around it. @param apart what does not count as surroundings */
    private void surroundings(float[] usual, boolean[] apart) {
        float[] around = new float[usual.length];
        float[] weight = new float[usual.length];
        for (int i = 0; i < usual.length; i++) {
            around[i] = apart[i] ? 0 : usual[i];
            weight[i] = apart[i] ? 0 : 1;
        }
        float[] room = new float[usual.length];
        Blur.smooth(around, room, width, height, SURROUNDINGS * width);
        Blur.smooth(weight, room, width, height, SURROUNDINGS * width);
        for (int i = 0; i < usual.length; i++) {
            usual[i] -= around[i] / Math.max(1e-3f, weight[i]);
        }
    }

    /** How far a place stands out: above 1 as only dirt does. */
    private double surely(int i, float usual, float error) {
        int x = i % width;
        int y = i / width;
        boolean within = x >= EDGE && y >= EDGE && x < width - EDGE && y < height - EDGE;
        return within && -usual <= MOST ? -usual / (LEAST + OVER_ERROR * error) : 0;
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
