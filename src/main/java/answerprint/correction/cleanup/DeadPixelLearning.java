package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Learns which pixels of a camera are stuck. On frames spread over its takes, a pixel gets a vote when one of its channels, or
 * its colour, stands out from the 5 × 5 pixels around it by many times what its neighbours do. Beside votes on half the frames,
 * always to the same side, it must prove itself: the picture behind it was not always the same; or it keeps its value while
 * those around follow light and noise; or it is far more alone than anything a lens draws.
 */
final class DeadPixelLearning {
    private static final int FEWEST = 6;
    /** The least spread over time, share of full scale, that shows that pixels follow what is filmed. */
    private static final double HEARS = 0.003;

    private static final double DEAF = 0.12;

    private int width;
    private int height;
    private int frames;
    private @Nullable PixelVotes byChannel;
    private @Nullable PixelVotes byColour;
    /** Of all samples, interleaved. */
    private float[] sum = new float[0];

    private float[] squares = new float[0];

    /** @param rgb CV_32FC3 in the space of estimates, all of one size */
    void look(Mat rgb, Scratch scratch) {
        if (byChannel == null || byColour == null) {
            width = rgb.cols();
            height = rgb.rows();
            byChannel = new PixelVotes(width, height);
            byColour = new PixelVotes(width, height);
            sum = new float[3 * width * height];
            squares = sum.clone();
        }
        frames++;
        Mat middle = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.medianBlur(rgb, middle, 5);
        Mat level = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(middle, level, Imgproc.COLOR_RGB2GRAY);
        float[] levels = Bytes.floats(level);
        Core.subtract(rgb, middle, middle);
        List<Mat> channels = new ArrayList<>();
        Core.split(middle, channels);
        channels.forEach(scratch::keep);
        byChannel.frame(channels, levels, scratch);
        byColour.frame(
                List.of(
                        difference(channels.get(0), channels.get(1), scratch),
                        difference(channels.get(2), channels.get(1), scratch)),
                levels,
                scratch);
        float[] samples = Bytes.floats(rgb);
        for (int i = 0; i < samples.length; i++) {
            sum[i] += samples[i];
            squares[i] += samples[i] * samples[i];
        }
    }

    /** Texture is in all channels alike and goes; a pixel stuck in one channel, or grey on coloured ground, stays. */
    private Mat difference(Mat one, Mat other, Scratch scratch) {
        Mat off = scratch.mat(height, width, CvType.CV_32FC1);
        Core.subtract(one, other, off);
        return off;
    }

    /** What has been learned so far; empty when too few frames were seen. */
    DeadPixelMap map() {
        PixelVotes channel = byChannel;
        PixelVotes colour = byColour;
        if (channel == null || colour == null || frames < FEWEST) {
            return DeadPixelMap.NONE;
        }
        Set<Integer> places = new TreeSet<>(channel.stuck(frames, this::deaf));
        places.addAll(colour.stuck(frames, this::deaf));
        return new DeadPixelMap(width, places);
    }

    /** Whether one channel keeps its value while the pixels around follow light and noise. */
    private boolean deaf(int i) {
        int x = i % width;
        int y = i / width;
        if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) {
            return false;
        }
        for (int c = 0; c < 3; c++) {
            double[] beside = new double[8];
            int count = 0;
            for (int k = 0; k < 9; k++) {
                if (k != 4) {
                    beside[count++] = spread(3 * (i + (k / 3 - 1) * width + k % 3 - 1) + c);
                }
            }
            Arrays.sort(beside);
            double usual = (beside[3] + beside[4]) / 2;
            if (usual > HEARS && spread(3 * i + c) < DEAF * usual) {
                return true;
            }
        }
        return false;
    }

    private double spread(int sample) {
        return PixelVotes.spread(sum[sample], squares[sample], frames);
    }
}
