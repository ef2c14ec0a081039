package answerprint.correction.denoise;

import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A frame and its neighbours, laid over it, as one mean. A neighbour counts as far as it agrees with the frame: their difference,
 * looked at in patches, should have twice the noise's variance and no more. Planes as {@link EvenNoise} makes them.
 */
final class AlignedMean {
    private static final int WIDE = 7;
    private static final int NARROW = 3;
    /** What chance alone adds to the mean of so many squares; measured 2026-11-28 on tuning items of the bench. */
    private static final float WIDE_CHANCE = 1.12f;

    private static final float NARROW_CHANCE = 1.7f;
    private static final float DOUBT = 4;
    private static final float COLOUR = 0.5f;
    private static final float BOTH = 2 * (1 + 2 * COLOUR);

    private final int width;
    private final int height;
    private final float[][] own;
    private final PictureMemory memory;
    private final float[][] sum;
    private final float[] weights;
    private final float[] squares;
    private final float[] most;
    private final short[] speaker;

    AlignedMean(float[][] own, int width, int height, PictureMemory memory) {
        this.own = own;
        this.width = width;
        this.height = height;
        this.memory = memory;
        sum = new float[3][];
        for (int c = 0; c < 3; c++) {
            sum[c] = own[c].clone();
        }
        weights = new float[width * height];
        squares = new float[weights.length];
        most = new float[weights.length];
        speaker = new short[weights.length];
        Arrays.fill(weights, 1);
        Arrays.fill(squares, 1);
    }

    /**
     * @param planes of a neighbour laid over the frame
     * @param outside pixels that the neighbour does not show
     * @param name what stands in {@link #speaker} where this neighbour counts most
     */
    void add(float[][] planes, boolean[] outside, int name) {
        float[] off = new float[weights.length];
        Bands.each(height, (from, to) -> {
            for (int i = from * width; i < to * width; i++) {
                float grey = planes[0][i] - own[0][i];
                float warm = planes[1][i] - own[1][i];
                float green = planes[2][i] - own[2][i];
                off[i] = (grey * grey + COLOUR * (warm * warm + green * green)) / BOTH;
            }
        });
        float[] wide = mean(off, WIDE);
        float[] narrow = mean(off, NARROW);
        Bands.each(height, (from, to) -> {
            for (int i = from * width; i < to * width; i++) {
                if (!outside[i]) {
                    take(planes, i, weight(wide[i], narrow[i]), name);
                }
            }
        });
    }

    private static float weight(float wide, float narrow) {
        float excess = Math.max(0, Math.max(wide - WIDE_CHANCE, 0.5f * (narrow - NARROW_CHANCE)));
        return 1 / (1 + DOUBT * excess * (1 + excess));
    }

    private void take(float[][] planes, int i, float weight, int name) {
        for (int c = 0; c < 3; c++) {
            sum[c][i] += weight * planes[c][i];
        }
        weights[i] += weight;
        squares[i] += weight * weight;
        if (weight > most[i]) {
            most[i] = weight;
            speaker[i] = (short) name;
        }
    }

    private float[] mean(float[] values, int side) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat mat = Bytes.mat(values, width, height, 1, scratch);
            Imgproc.boxFilter(mat, mat, -1, new Size(side, side), new Point(-1, -1), true, Core.BORDER_REFLECT);
            return Bytes.floats(mat);
        }
    }

    float[] plane(int c) {
        float[] mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[c][i] / weights[i];
        }
        return mean;
    }

    /** What is left of the noise's variance, 1 where nobody agreed. */
    float[] variance() {
        float[] left = new float[weights.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = squares[i] / (weights[i] * weights[i]);
        }
        return left;
    }

    /** Whether neighbours make up more than half of a pixel. */
    boolean borrowed(int i) {
        return weights[i] > 2;
    }

    /** The neighbour that counts most at a pixel. */
    int speaker(int i) {
        return speaker[i] & 0xffff;
    }

    /** How far the neighbours' mean alone lies off the frame as it would be without noise: its variance, the noise's being 1. */
    double heldOut() {
        double squaresOff = 0;
        long count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 1.2f) {
                for (int c = 0; c < 3; c++) {
                    double neighbours = (sum[c][i] - own[c][i]) / (weights[i] - 1);
                    squaresOff += (neighbours - own[c][i]) * (neighbours - own[c][i]);
                    count++;
                }
            }
        }
        return count == 0 ? 1 : Math.max(0, squaresOff / count - 1);
    }
}
