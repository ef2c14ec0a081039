package answerprint.correction.cleanup;

import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Round each pixel the plane that fits the known pixels of a square best, by least squares. Unlike a mean it is right for a slope
 * of which only one side is known.
 */
final class LocalPlanes {
    private final float[] at;
    private final float[] left;

    /** @param known 1 or 0 per pixel; @param reach pixels to each side */
    LocalPlanes(float[] values, float[] known, int width, int height, int reach, Scratch scratch) {
        double[][] sums = sums(values, known, width, height, reach, scratch);
        at = new float[values.length];
        left = new float[values.length];
        for (int i = 0; i < at.length; i++) {
            if (known[i] > 0) {
                fit(sums, i, i % width, i / width);
            }
        }
    }

    /** The plane's value at a pixel. */
    float at(int i) {
        return at[i];
    }

    /** Mean square by which the known pixels lie off the plane. */
    float left(int i) {
        return left[i];
    }

    private static double[][] sums(float[] values, float[] known, int width, int height, int reach, Scratch scratch) {
        double[][] sums = new double[10][];
        double[] terms = new double[values.length];
        for (int k = 0; k < sums.length; k++) {
            for (int i = 0; i < terms.length; i++) {
                terms[i] = known[i] * term(k, i % width, i / width, values[i]);
            }
            Mat term = scratch.mat(height, width, CvType.CV_64FC1);
            term.put(0, 0, terms);
            Size side = new Size(2 * reach + 1, 2 * reach + 1);
            Imgproc.boxFilter(term, term, -1, side, new Point(-1, -1), false, Core.BORDER_CONSTANT);
            sums[k] = new double[terms.length];
            term.get(0, 0, sums[k]);
        }
        return sums;
    }

    private static double term(int k, double x, double y, double v) {
        return switch (k) {
            case 0 -> 1;
            case 1 -> x;
            case 2 -> y;
            case 3 -> x * x;
            case 4 -> x * y;
            case 5 -> y * y;
            case 6 -> v;
            case 7 -> v * x;
            case 8 -> v * y;
            default -> v * v;
        };
    }

    private void fit(double[][] s, int i, double x, double y) {
        double w = s[0][i];
        double mx = s[1][i] / w;
        double my = s[2][i] / w;
        double mv = s[6][i] / w;
        double xx = s[3][i] / w - mx * mx;
        double xy = s[4][i] / w - mx * my;
        double yy = s[5][i] / w - my * my;
        double xv = s[7][i] / w - mx * mv;
        double yv = s[8][i] / w - my * mv;
        double det = xx * yy - xy * xy;
        double a = det < 0.05 ? 0 : (xv * yy - yv * xy) / det;
        double b = det < 0.05 ? 0 : (yv * xx - xv * xy) / det;
        at[i] = (float) (mv + a * (x - mx) + b * (y - my));
        left[i] = (float) Math.max(0, s[9][i] / w - mv * mv - a * xv - b * yv);
    }
}
