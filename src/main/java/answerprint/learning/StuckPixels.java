package answerprint.learning;

import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Learns which pixels of one camera are stuck, from frames of many takes: those that differ from the median of the 5 × 5 pixels
 * around them by more than six times what their neighbours do, in more than four fifths of the frames and always to one side.
 * Frames whose picture is too lively there to tell do not count. A small light of the set can do the same for a whole take: a pixel
 * counts only where it did so before two set-ups, or before a picture that changed. Every fifth frame is not learned from; on those
 * the map must prove itself.
 */
final class StuckPixels {
    /** Frames to learn from, at least; below that a chance of the scene cannot be told from a fault. */
    static final int FEWEST = 40;

    private static final int HELD_OUT = 5;
    /** Share of full scale. */
    private static final float LEAST = 0.03f;

    private static final float OVER_NOISE = 6;
    /** A lens spreads the smallest light over several pixels: a stuck one stands alone. */
    private static final float OVER_NEIGHBOURS = 1.8f;

    private static final float LIVELY = 0.02f;
    private static final double OFTEN = 0.8;
    private static final double WRONG_SIDE = 0.1;
    /** The picture behind a pixel has changed when its level spreads over time by this share of full scale. */
    private static final double CHANGES = 0.03;

    private final int width;
    private final int height;
    private final short[] calm;
    private final short[] calmHeldOut;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private int frames;
    private int learned;

    /** What is known of one pixel; few ever stand out. */
    private static final class Tally {
        int bright;
        int dark;
        int heldOut;
        double levels;
        double squares;
        final Set<String> setUps = new HashSet<>();

        boolean isProven() {
            int votes = bright + dark;
            double mean = levels / votes;
            return setUps.size() > 1 || Math.sqrt(Math.max(0, squares / votes - mean * mean)) > CHANGES;
        }
    }

    StuckPixels(int width, int height) {
        this.width = width;
        this.height = height;
        calm = new short[width * height];
        calmHeldOut = new short[width * height];
    }

    /** @param rgb CV_32FC3 at full size, in a display or log encoding; borrowed */
    void look(Mat rgb, String setUp, Scratch scratch) {
        boolean judged = frames++ % HELD_OUT == HELD_OUT - 1;
        learned += judged ? 0 : 1;
        Mat off = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.medianBlur(rgb, off, 5);
        Mat levels = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(off, levels, Imgproc.COLOR_RGB2GRAY);
        Core.subtract(rgb, off, off);
        List<Mat> channels = new ArrayList<>();
        Core.split(off, channels);
        channels.forEach(scratch::keep);
        boolean[] told = new boolean[width * height];
        boolean[] voted = new boolean[width * height];
        for (Mat channel : channels) {
            new Plane(channel, scratch).vote(told, voted, floats(levels), setUp, judged);
        }
        short[] counts = judged ? calmHeldOut : calm;
        for (int i = 0; i < told.length; i++) {
            counts[i] += (short) (told[i] ? 1 : 0);
        }
    }

    /** One channel of a frame: how far each pixel differs from the median around it, and what is usual there. */
    private final class Plane {
        private final float[] off;
        private final float[] usual;
        private final float[] beside;

        Plane(Mat channel, Scratch scratch) {
            off = floats(channel);
            Core.absdiff(channel, Scalar.all(0), channel);
            Mat mean = scratch.mat(height, width, CvType.CV_32FC1);
            Imgproc.blur(channel, mean, new Size(9, 9));
            usual = floats(mean);
            Mat ring = scratch.mat(3, 3, CvType.CV_8UC1);
            ring.put(0, 0, new byte[] {1, 1, 1, 1, 0, 1, 1, 1, 1});
            Imgproc.dilate(channel, mean, ring);
            beside = floats(mean);
        }

        void vote(boolean[] told, boolean[] voted, float[] levels, String setUp, boolean judged) {
            for (int i = 0; i < off.length; i++) {
                float size = Math.abs(off[i]);
                float noise = (81 * usual[i] - size) / 80 + 0.002f;
                boolean out = size > LEAST && size > OVER_NOISE * noise && size > OVER_NEIGHBOURS * beside[i];
                told[i] |= out || noise < LIVELY;
                if (out && !voted[i]) {
                    voted[i] = true;
                    count(i, off[i] > 0, levels[i], setUp, judged);
                }
            }
        }
    }

    private void count(int pixel, boolean bright, float level, String setUp, boolean judged) {
        Tally tally = tallies.computeIfAbsent(pixel, unseen -> new Tally());
        if (judged) {
            tally.heldOut++;
            return;
        }
        tally.bright += bright ? 1 : 0;
        tally.dark += bright ? 0 : 1;
        tally.levels += level;
        tally.squares += level * level;
        tally.setUps.add(setUp);
    }

    private static float[] floats(Mat mat) {
        float[] values = new float[mat.rows() * mat.cols()];
        mat.get(0, 0, values);
        return values;
    }

    /** The map, which holds no pixel where too few frames were seen or where it did not hold on those it never learned from. */
    CameraPixels map(String camera) {
        Map<Integer, Tally> stuck = new TreeMap<>();
        if (learned >= FEWEST) {
            tallies.forEach((pixel, tally) -> {
                if (isStuck(tally, calm[pixel])) {
                    stuck.put(pixel, tally);
                }
            });
        }
        double again = foundAgain(stuck);
        List<List<Integer>> pixels = again < OFTEN
                ? List.of()
                : stuck.keySet().stream()
                        .map(pixel -> List.of(pixel % width, pixel / width))
                        .toList();
        return new CameraPixels(camera, width, height, pixels, learned, again);
    }

    private static boolean isStuck(Tally tally, int told) {
        int most = Math.max(tally.bright, tally.dark);
        int other = Math.min(tally.bright, tally.dark);
        return told >= FEWEST / 2 && most > OFTEN * told && other <= WRONG_SIDE * most && tally.isProven();
    }

    private double foundAgain(Map<Integer, Tally> stuck) {
        int again = stuck.values().stream().mapToInt(tally -> tally.heldOut).sum();
        int all = stuck.keySet().stream().mapToInt(pixel -> calmHeldOut[pixel]).sum();
        return all == 0 ? 0 : (double) again / all;
    }
}
