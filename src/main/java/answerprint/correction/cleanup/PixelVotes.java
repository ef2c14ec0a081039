package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.picture.Scratch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Counts, frame by frame, on which pixels stand out alone. A pixel gets at most one vote a frame, from the first of the planes
 * on which it does.
 */
final class PixelVotes {
    private static final double LEAST = 0.03;
    /** What a pixel must differ by for a vote, in its surroundings' mean and in the most that one beside it differs. */
    private static final double OVER_NOISE = 6;

    private static final double OVER_NEIGHBOURS = 1.8;
    /** The latter for one that is more alone than anything a lens draws. */
    private static final double ALONE = 3.2;

    /** Share of the frames that must vote: a stuck pixel may have the scene's own brightness on others. */
    private static final double OFTEN = 0.5;

    private static final double NEARLY_ALWAYS = 0.85;
    /** The picture behind a pixel changes when its spread over time is beyond this share of full scale. */
    private static final double CHANGES = 0.03;

    private final int width;
    private final int height;
    private final Map<Integer, Tally> tallies = new HashMap<>();

    /** What is known of one pixel; few ever get a vote. */
    private static final class Tally {
        private int bright;
        private int dark;
        private int alone;
        private double levels;
        private double squares;

        int votes() {
            return bright + dark;
        }
    }

    PixelVotes(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * @param planes CV_32FC1, how far each pixel differs from the median around it
     * @param levels brightness around each pixel
     */
    void frame(List<Mat> planes, float[] levels, Scratch scratch) {
        boolean[] voted = new boolean[levels.length];
        for (Mat plane : planes) {
            vote(plane, levels, voted, scratch);
        }
    }

    private void vote(Mat off, float[] levels, boolean[] voted, Scratch scratch) {
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
                Tally tally = tallies.computeIfAbsent(i, unseen -> new Tally());
                tally.bright += signed[i] > 0 ? 1 : 0;
                tally.dark += signed[i] > 0 ? 0 : 1;
                tally.alone += value > ALONE * most[i] ? 1 : 0;
                tally.levels += levels[i];
                tally.squares += levels[i] * levels[i];
            }
        }
    }

    /** Pixels that stood out on enough of so many frames, always to one side, and are proven here or otherwise. */
    Set<Integer> stuck(int frames, IntPredicate otherwise) {
        Set<Integer> stuck = new TreeSet<>();
        tallies.forEach((i, tally) -> {
            int most = Math.max(tally.bright, tally.dark);
            boolean often = most >= OFTEN * frames && tally.votes() - most <= 0.1 * most;
            if (often && (proven(tally) || otherwise.test(i))) {
                stuck.add(i);
            }
        });
        return stuck;
    }

    /** Whether nothing that a lens draws could be so alone, or the picture behind it was not always the same. */
    private static boolean proven(Tally tally) {
        return tally.alone >= NEARLY_ALWAYS * tally.votes()
                || spread(tally.levels, tally.squares, tally.votes()) > CHANGES;
    }

    /** The standard deviation behind a sum and a sum of squares. */
    static double spread(double sum, double squares, double count) {
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}
