package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import java.util.Arrays;
import org.opencv.core.Mat;

/**
 * The steps in which a plate's smooth slopes climb, where its codes are too coarse for them: a jump between two plateaus, again
 * and again of the same height.
 *
 * @param heights of a step in red, green and blue, in the plate's encoding, 0 where there is none
 * @param seen steps per pixel of the picture
 * @param alike share of the jumps between plateaus that are of one height, 0..1
 */
record ContourSteps(double[] heights, double seen, double alike) {
    static final ContourSteps NONE = new ContourSteps(new double[3], 0, 0);

    /** Pixels on either side of a jump that must be level. */
    private static final int PLATEAU = 3;
    /** How level, share of the jump. */
    private static final double LEVEL = 0.2;
    /** A quarter of a 10-bit step and ten 8-bit steps; beyond, it is an edge. */
    private static final double LEAST = 0.25 / 1023;

    private static final double MOST = 10.0 / 255;
    private static final int BINS = 128;
    private static final double NEARLY = 0.12;
    /** Steps per pixel that make a slope of them, and how many must be alike; see the package for where they come from. */
    private static final double ENOUGH = 0.0004;

    private static final double ALIKE = 0.4;
    private static final double PLENTY = 0.004;
    private static final double COARSE = 1.6 / 255;

    /** Whether anything climbs in steps. */
    boolean stand() {
        return seen > ENOUGH && alike > ALIKE;
    }

    /**
     * Whether nobody need ask. Any 8-bit recording climbs in steps of 1/255 or 1/219 wherever its codec smoothed it (measured
     * 2026-11-28: on 4 to 41 % of clean pictures); only coarser ones are a fault that stands out.
     */
    boolean plain() {
        return stand() && seen > PLENTY && heights[1] > COARSE;
    }

    /** Steps of one frame, CV_32FC3 in the plate's encoding. */
    static ContourSteps of(Mat picture) {
        float[] rgb = Bytes.floats(picture);
        int width = picture.cols();
        double[] heights = new double[3];
        double seen = 0;
        double alike = 0;
        for (int c = 0; c < 3; c++) {
            double[] jumps = jumps(rgb, c, width, picture.rows());
            heights[c] = usual(jumps);
            double height = heights[c];
            long like = Arrays.stream(jumps)
                    .filter(jump -> Math.abs(jump - height) < NEARLY * height)
                    .count();
            seen += (double) like / (rgb.length / 3) / 3;
            alike += jumps.length == 0 ? 0 : (double) like / jumps.length / 3;
        }
        return new ContourSteps(heights, seen, alike);
    }

    private static double[] jumps(float[] rgb, int c, int width, int height) {
        double[] found = new double[2 * width * height];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x) + c;
                if (x > PLATEAU && x < width - PLATEAU && isolated(rgb, at, 3)) {
                    found[count++] = Math.abs(rgb[at] - rgb[at - 3]);
                }
                if (y > PLATEAU && y < height - PLATEAU && isolated(rgb, at, 3 * width)) {
                    found[count++] = Math.abs(rgb[at] - rgb[at - 3 * width]);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether there is a jump between this sample and the one {@code next} before it, level ground on both sides. */
    private static boolean isolated(float[] rgb, int at, int next) {
        float jump = Math.abs(rgb[at] - rgb[at - next]);
        if (jump < LEAST || jump > MOST) {
            return false;
        }
        float level = (float) LEVEL * jump;
        for (int k = 1; k < PLATEAU; k++) {
            if (Math.abs(rgb[at + k * next] - rgb[at]) > level
                    || Math.abs(rgb[at - (k + 1) * next] - rgb[at - next]) > level) {
                return false;
            }
        }
        return true;
    }

    /** The height that most jumps have, on a logarithmic scale. */
    private static double usual(double[] jumps) {
        int[] bins = new int[BINS + 1];
        double[] sums = new double[BINS + 1];
        for (double jump : jumps) {
            int bin = (int) (BINS * Math.log(jump / LEAST) / Math.log(MOST / LEAST));
            bins[bin]++;
            sums[bin] += jump;
        }
        int best = 0;
        for (int bin = 0; bin <= BINS; bin++) {
            best = bins[bin] > bins[best] ? bin : best;
        }
        return bins[best] == 0 ? 0 : sums[best] / bins[best];
    }
}
