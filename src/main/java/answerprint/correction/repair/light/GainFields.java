package answerprint.correction.repair.light;

import answerprint.correction.GainGrid;
import java.util.Arrays;

/**
 * Fits a smooth map of exposure to what a CDL leaves over: at each node a Gaussian-weighted, robust mean of the residual in
 * stops (sigma 40 of 640 pixels, engine notes §4.4), drawn towards a three times wider mean where pairs are few.
 */
public final class GainFields {

    public static final int COLUMNS = 17;
    public static final int ROWS = 10;
    private static final double SIGMA = 40.0 / 640;
    private static final double MOST = 2;

    private GainFields() {}

    /** @param aspect height over width of the picture */
    public static GainGrid fitted(ColourPairs pairs, CdlSpan cdl, double aspect) {
        double[] residual = new double[3 * pairs.count()];
        double[] out = new double[3];
        for (int i = 0; i < pairs.count(); i++) {
            cdl.apply(pairs.from(i, 0), pairs.from(i, 1), pairs.from(i, 2), out);
            for (int c = 0; c < 3; c++) {
                residual[3 * i + c] = (pairs.to(i, c) - out[c]) / LightModel.STOP;
            }
        }
        GainGrid field = GainGrid.FLAT;
        for (int round = 0; round < 3; round++) {
            double[] trust = trust(pairs, residual, field);
            double[] wide = means(pairs, residual, trust, aspect, 3 * SIGMA, new double[COLUMNS * ROWS * 3], 6);
            double[] fine = means(pairs, residual, trust, aspect, SIGMA, wide, 4);
            float[] stops = new float[fine.length];
            for (int i = 0; i < stops.length; i++) {
                stops[i] = (float) Math.clamp(fine[i], -MOST, MOST);
            }
            field = new GainGrid(COLUMNS, ROWS, stops);
        }
        return field;
    }

    /** Stops at a place of the picture, 0..1 both ways. */
    public static double at(GainGrid grid, double x, double y, int c) {
        if (grid.columns() == 1 && grid.rows() == 1 && grid.changesNothing()) {
            return 0;
        }
        float[] line = new float[3];
        grid.line(10_001, 10_001, (int) Math.round(y * 10_000), (int) Math.round(x * 10_000), 1, line);
        return line[c];
    }

    /** The largest difference between two nodes of a channel, in stops. */
    public static double unevenness(GainGrid grid) {
        float[] stops = grid.stops();
        double most = 0;
        for (int c = 0; c < 3; c++) {
            float low = Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (int i = c; i < stops.length; i += 3) {
                low = Math.min(low, stops[i]);
                high = Math.max(high, stops[i]);
            }
            most = Math.max(most, high - low);
        }
        return most;
    }

    private static double[] trust(ColourPairs pairs, double[] residual, GainGrid field) {
        double[] sizes = new double[pairs.count()];
        float[] line = new float[3];
        boolean flat = field.changesNothing();
        for (int i = 0; i < sizes.length; i++) {
            if (!flat) {
                field.line(
                        10_001,
                        10_001,
                        (int) Math.round(pairs.y(i) * 10_000),
                        (int) Math.round(pairs.x(i) * 10_000),
                        1,
                        line);
            }
            for (int c = 0; c < 3; c++) {
                sizes[i] += Math.abs(residual[3 * i + c] - line[c]);
            }
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double scale = Math.max(4.685 * 1.4826 * sorted[sorted.length / 2], 0.1);
        for (int i = 0; i < sizes.length; i++) {
            double u = Math.min(sizes[i] / scale, 1);
            sizes[i] = (1 - u * u) * (1 - u * u);
        }
        return sizes;
    }

    private static double[] means(
            ColourPairs pairs,
            double[] residual,
            double[] trust,
            double aspect,
            double sigma,
            double[] prior,
            double hold) {
        double[] out = new double[COLUMNS * ROWS * 3];
        for (int node = 0; node < COLUMNS * ROWS; node++) {
            double nx = node % COLUMNS / (COLUMNS - 1.0);
            double ny = node / COLUMNS / (ROWS - 1.0);
            double weights = hold;
            double[] sum = {hold * prior[3 * node], hold * prior[3 * node + 1], hold * prior[3 * node + 2]};
            for (int i = 0; i < pairs.count(); i++) {
                double dx = (pairs.x(i) - nx) / sigma;
                double dy = (pairs.y(i) - ny) * aspect / sigma;
                double square = dx * dx + dy * dy;
                if (square < 9 && trust[i] > 0) {
                    double w = trust[i] * Math.exp(-square / 2);
                    weights += w;
                    for (int c = 0; c < 3; c++) {
                        sum[c] += w * residual[3 * i + c];
                    }
                }
            }
            for (int c = 0; c < 3; c++) {
                out[3 * node + c] = sum[c] / weights;
            }
        }
        return out;
    }
}
