package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Learns which pixels of a camera are stuck. On frames spread over its takes, a pixel gets a vote when one of its channels
 * stands out from the 5 × 5 pixels around it by many times what its neighbours do, always to the same side, and alone: a lens
 * draws nothing as sharp as one pixel. Where the picture behind it changes, votes on half the frames are enough; where it
 * stands still, scene and defect look alike, and the pixel must be alone on almost every frame.
 */
final class DeadPixelLearning {
    /** Frames looked at in one take. */
    static final int FRAMES = 24;

    private static final int FEWEST = 6;
    private static final double LEAST = 0.03;
    private static final double OVER_NOISE = 6;
    private static final double OVER_NEIGHBOURS = 1.8;
    /** The same where the picture stands still. */
    private static final double ALONE = 3.5;

    private static final double MOVING = 0.5;
    private static final double STILL = 0.85;
    /** The picture behind a pixel changes when its spread over time is beyond this share of full scale. */
    private static final double CHANGES = 0.02;

    private final PictureMemory memory;
    private int width;
    private int height;
    private int frames;
    private float[] bright = new float[0];
    private float[] dark = new float[0];
    private float[] alone = new float[0];
    private float[] sum = new float[0];
    private float[] squares = new float[0];

    DeadPixelLearning(PictureMemory memory) {
        this.memory = memory;
    }

    /** Looks at up to {@code most} frames spread over the take; a take of another size is passed over. */
    void look(FrameSource source, int most) {
        if (frames == 0) {
            width = source.format().width();
            height = source.format().height();
            bright = new float[width * height];
            dark = bright.clone();
            alone = bright.clone();
            sum = bright.clone();
            squares = bright.clone();
        }
        if (source.format().width() != width || source.format().height() != height) {
            return;
        }
        int count = Math.min(most, source.count());
        EstimateSpace space = new EstimateSpace(source.format().encoding());
        try (Scratch scratch = new Scratch(memory)) {
            Frame frame = scratch.frame(source.format());
            for (int i = 0; i < count; i++) {
                scratch.recycle();
                source.read((int) ((i + 0.5) * source.count() / count), frame);
                look(space.of(frame.mat(), scratch), scratch);
            }
        }
    }

    private void look(Mat rgb, Scratch scratch) {
        frames++;
        Mat middle = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.medianBlur(rgb, middle, 5);
        Mat off = scratch.mat(height, width, CvType.CV_32FC3);
        Core.subtract(rgb, middle, off);
        List<Mat> channels = new ArrayList<>();
        Core.split(off, channels);
        boolean[] voted = new boolean[width * height];
        for (Mat channel : channels) {
            vote(scratch.keep(channel), voted, scratch);
        }
        Mat level = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(middle, level, Imgproc.COLOR_RGB2GRAY);
        float[] levels = Bytes.floats(level);
        for (int i = 0; i < levels.length; i++) {
            sum[i] += levels[i];
            squares[i] += levels[i] * levels[i];
        }
    }

    private void vote(Mat off, boolean[] voted, Scratch scratch) {
        Mat size = scratch.mat(height, width, CvType.CV_32FC1);
        Core.absdiff(off, Scalar.all(0), size);
        Mat around = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.blur(size, around, new Size(9, 9));
        Mat ring = scratch.mat(3, 3, CvType.CV_8UC1);
        ring.put(0, 0, new byte[] {1, 1, 1, 1, 0, 1, 1, 1, 1});
        Mat beside = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.dilate(size, beside, ring);
        float[] signed = Bytes.floats(off);
        float[] means = Bytes.floats(around);
        float[] most = Bytes.floats(beside);
        for (int i = 0; i < signed.length; i++) {
            float value = Math.abs(signed[i]);
            float noise = (81 * means[i] - value) / 80 + 0.002f;
            if (value > LEAST && value > OVER_NOISE * noise && value > OVER_NEIGHBOURS * most[i] && !voted[i]) {
                voted[i] = true;
                (signed[i] > 0 ? bright : dark)[i]++;
                alone[i] += value > ALONE * most[i] ? 1 : 0;
            }
        }
    }

    /** What has been learned so far; empty when too few frames were seen. */
    DeadPixelMap map() {
        List<Integer> places = new ArrayList<>();
        Region whole = new Region(0, 0, width, height);
        for (int i = 0; i < bright.length && frames >= FEWEST; i++) {
            float votes = Math.max(bright[i], dark[i]);
            float against = Math.min(bright[i], dark[i]);
            boolean proven = changes(i)
                    ? votes >= MOVING * frames
                    : votes >= STILL * frames && alone[i] >= STILL * votes;
            if (proven && against <= 0.1 * votes && whole.contains(i % width, i / width)) {
                places.add(i);
            }
        }
        return new DeadPixelMap(Math.max(1, width), places);
    }

    private boolean changes(int i) {
        double mean = sum[i] / frames;
        return Math.sqrt(Math.max(0, squares[i] / frames - mean * mean)) > CHANGES;
    }
}
