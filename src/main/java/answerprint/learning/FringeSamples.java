package answerprint.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;

/**
 * How far red and blue lie beside green, from pieces of frames with enough edges: in each piece a channel is green, brighter or
 * darker, and moved a little: c = a + g G + u ∂G/∂x + v ∂G/∂y, by least squares; the way is (u, v) / g (Lucas and Kanade 1981).
 */
final class FringeSamples {
    private static final int SIDE = 32;
    private static final int STEP = 48;
    /** Mean square of green's gradient in a piece that has edges enough. */
    private static final double EDGES = 2e-4;

    private static final double FARTHEST = 3;
    /** Share of a channel's variance that must be explained. */
    private static final double ALIKE = 0.85;

    private final List<double[]> red = new ArrayList<>();
    private final List<double[]> blue = new ArrayList<>();
    private final List<double[]> redHeldOut = new ArrayList<>();
    private final List<double[]> blueHeldOut = new ArrayList<>();
    private double halfDiagonal = 1;

    /** @param rgb CV_32FC3 at full size, in a display or log encoding; @param judged kept to judge on */
    void add(Mat rgb, boolean judged) {
        int width = rgb.cols();
        int height = rgb.rows();
        halfDiagonal = Math.hypot(width, height) / 2;
        float[] piece = new float[3 * (SIDE + 2) * (SIDE + 2)];
        for (int y = 1; y + SIDE + 1 < height; y += STEP) {
            for (int x = 1; x + SIDE + 1 < width; x += STEP) {
                cut(rgb, x - 1, y - 1, piece);
                double px = (x + SIDE / 2.0 - width / 2.0) / halfDiagonal;
                double py = (y + SIDE / 2.0 - height / 2.0) / halfDiagonal;
                keep(piece, 0, px, py, judged ? redHeldOut : red);
                keep(piece, 2, px, py, judged ? blueHeldOut : blue);
            }
        }
    }

    private static void cut(Mat rgb, int x, int y, float[] piece) {
        float[] row = new float[3 * (SIDE + 2)];
        for (int i = 0; i < SIDE + 2; i++) {
            rgb.get(y + i, x, row);
            System.arraycopy(row, 0, piece, i * row.length, row.length);
        }
    }

    private static void keep(float[] piece, int channel, double px, double py, List<double[]> into) {
        double[][] sums = new double[4][5];
        double edges = 0;
        double square = 0;
        int line = SIDE + 2;
        for (int y = 1; y <= SIDE; y++) {
            for (int x = 1; x <= SIDE; x++) {
                int i = 3 * (y * line + x) + 1;
                double across = (piece[i + 3] - piece[i - 3]) / 2;
                double down = (piece[i + 3 * line] - piece[i - 3 * line]) / 2;
                edges += across * across + down * down;
                double value = piece[i - 1 + channel];
                square += value * value;
                double[] row = {1, piece[i], across, down, value};
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < 5; b++) {
                        sums[a][b] += row[a] * row[b];
                    }
                }
            }
        }
        int n = SIDE * SIDE;
        double mean = sums[0][4] / n;
        double variance = square / n - mean * mean;
        double[] right = new double[4];
        Arrays.setAll(right, a -> sums[a][4]);
        double[] fit = solved(sums);
        double explained = 0;
        for (int a = 0; a < 4; a++) {
            explained += fit[a] * right[a];
        }
        double left = (square - explained) / n;
        if (edges / n > EDGES && fit[1] > 0.2 && left < (1 - ALIKE) * variance) {
            double u = fit[2] / fit[1];
            double v = fit[3] / fit[1];
            if (Math.hypot(u, v) < FARTHEST) {
                into.add(new double[] {px, py, u, v});
            }
        }
    }

    /** Gaussian elimination with pivots; zeros where the piece cannot tell. */
    private static double[] solved(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                best = Math.abs(m[r][c]) > Math.abs(m[best][c]) ? r : best;
            }
            double[] swap = m[c];
            m[c] = m[best];
            m[best] = swap;
            if (Math.abs(m[c][c]) < 1e-9) {
                return new double[n];
            }
            for (int r = 0; r < n; r++) {
                double factor = m[r][c] / m[c][c];
                for (int k = c; r != c && k <= n; k++) {
                    m[r][k] -= factor * m[c][k];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> m[i][n] / m[i][i]);
        return x;
    }

    /** By how much the red picture is larger than the green one. */
    double red() {
        return larger(red);
    }

    double blue() {
        return larger(blue);
    }

    /** Radial way of the outer pieces that were kept to judge on, with these scales taken out or left in. */
    HeldOutGain gain(double redScale, double blueScale) {
        List<double[]> outer = new ArrayList<>(outer(redHeldOut, redScale));
        outer.addAll(outer(blueHeldOut, blueScale));
        double without = median(outer.stream().mapToDouble(it -> it[0]).toArray());
        double with = median(outer.stream().mapToDouble(it -> it[1]).toArray());
        boolean plausible = Math.abs(redScale) < 0.01 && Math.abs(blueScale) < 0.01;
        return HeldOutGain.of(without, with, outer.size(), plausible);
    }

    private List<double[]> outer(List<double[]> pieces, double scale) {
        double[] whole = whole(pieces);
        List<double[]> outer = new ArrayList<>();
        for (double[] piece : pieces) {
            double radius = Math.hypot(piece[0], piece[1]);
            if (radius > 0.5) {
                double radial = ((piece[2] - whole[0]) * piece[0] + (piece[3] - whole[1]) * piece[1]) / radius;
                outer.add(new double[] {Math.abs(radial), Math.abs(radial + scale * halfDiagonal * radius)});
            }
        }
        return outer;
    }

    /** Red moved as a whole, as chroma that is stored beside luma, is no matter of the lens. */
    private static double[] whole(List<double[]> pieces) {
        return new double[] {
            signedMedian(pieces.stream().mapToDouble(it -> it[2]).toArray()),
            signedMedian(pieces.stream().mapToDouble(it -> it[3]).toArray())
        };
    }

    /** A point at p shows what green has at p (1 − scale): the weighted median of the radial ways over the radii. */
    private double larger(List<double[]> pieces) {
        double[] whole = whole(pieces);
        List<double[]> ratios = new ArrayList<>();
        for (double[] piece : pieces) {
            double radius = Math.hypot(piece[0], piece[1]);
            if (radius > 0.1) {
                double radial = ((piece[2] - whole[0]) * piece[0] + (piece[3] - whole[1]) * piece[1]) / radius;
                ratios.add(new double[] {-radial / radius / halfDiagonal, radius});
            }
        }
        ratios.sort((a, b) -> Double.compare(a[0], b[0]));
        double half = ratios.stream().mapToDouble(it -> it[1]).sum() / 2;
        double so = 0;
        for (double[] ratio : ratios) {
            so += ratio[1];
            if (so >= half) {
                return ratio[0];
            }
        }
        return 0;
    }

    private static double median(double[] values) {
        return values.length == 0 ? 0 : signedMedian(values);
    }

    private static double signedMedian(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
