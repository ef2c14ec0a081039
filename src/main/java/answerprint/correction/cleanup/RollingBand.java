package answerprint.correction.cleanup;

import answerprint.correction.GainGrid;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Bands of light that roll over the picture (a lamp's mains frequency against a rolling shutter): the light of row y of frame
 * n is multiplied by exp(amplitude · sin(2π · cycles · y / height + step · n + phase)).
 *
 * @param cycles over the picture's height
 * @param step radians from frame to frame, −π..π
 * @param phase radians at row 0 of frame 0
 * @param amplitude natural logarithm of scene-linear light
 * @param explained share of the rows' changes that it accounts for, 0..1
 */
record RollingBand(double cycles, double step, double phase, double amplitude, double explained) {
    private static final double FEWEST_CYCLES = 0.5;
    private static final double MOST_CYCLES = 6;
    private static final double CYCLE_STEP = 0.125;
    private static final int TURNS = 96;
    /** A band that hardly rolls changes nothing from frame to frame and cannot be told from the scene. */
    private static final double SLOWEST = 0.08;

    private static final double FAINTEST = 0.006;
    private static final double EXPLAINED = 0.35;
    private static final int NODES = 64;

    /** The strongest band that the changes show; empty when none stands out. */
    static Optional<RollingBand> in(RowChanges changes) {
        if (changes.rows().length < 6) {
            return Optional.empty();
        }
        double best = 0;
        double bestCycles = 0;
        double bestStep = 0;
        for (double cycles = FEWEST_CYCLES; cycles <= MOST_CYCLES; cycles += CYCLE_STEP) {
            double[][] waves = waves(changes, cycles);
            for (int turn = -TURNS; turn < TURNS; turn++) {
                double step = Math.PI * turn / TURNS;
                double size = Math.hypot(sum(changes, waves, step)[0], sum(changes, waves, step)[1]);
                if (Math.abs(step) >= SLOWEST && size > best) {
                    best = size;
                    bestCycles = cycles;
                    bestStep = step;
                }
            }
        }
        return best == 0
                ? Optional.empty()
                : refined(changes, bestCycles, bestStep).proven();
    }

    private Optional<RollingBand> proven() {
        return amplitude >= FAINTEST && explained >= EXPLAINED ? Optional.of(this) : Optional.empty();
    }

    /** Per change, its share of a wave of so many cycles: cosine and sine part. */
    private static double[][] waves(RowChanges changes, double cycles) {
        double[][] waves = new double[changes.rows().length][2];
        for (int n = 0; n < waves.length; n++) {
            for (int y = 0; y < RowChanges.ROWS; y++) {
                double angle = 2 * Math.PI * cycles * (y + 0.5) / RowChanges.ROWS;
                waves[n][0] += changes.rows()[n][y] * Math.cos(angle) / RowChanges.ROWS;
                waves[n][1] -= changes.rows()[n][y] * Math.sin(angle) / RowChanges.ROWS;
            }
        }
        return waves;
    }

    /** The mean over all changes, each turned back by how far the band has rolled. */
    private static double[] sum(RowChanges changes, double[][] waves, double step) {
        double[] sum = new double[2];
        for (int n = 0; n < waves.length; n++) {
            double back = -step * (changes.first() + n);
            sum[0] += (waves[n][0] * Math.cos(back) - waves[n][1] * Math.sin(back)) / waves.length;
            sum[1] += (waves[n][0] * Math.sin(back) + waves[n][1] * Math.cos(back)) / waves.length;
        }
        return sum;
    }

    /** Smaller and smaller steps round the best cell of the grid. */
    private static RollingBand refined(RowChanges changes, double cycles, double step) {
        double c = cycles;
        double s = step;
        double dc = CYCLE_STEP;
        double ds = Math.PI / TURNS;
        for (int round = 0; round < 14; round++) {
            double most = -1;
            double nextC = c;
            double nextS = s;
            for (int i = -1; i <= 1; i++) {
                double[][] waves = waves(changes, c + i * dc);
                for (int k = -1; k <= 1; k++) {
                    double[] sum = sum(changes, waves, s + k * ds);
                    double size = Math.hypot(sum[0], sum[1]);
                    if (size > most) {
                        most = size;
                        nextC = c + i * dc;
                        nextS = s + k * ds;
                    }
                }
            }
            c = nextC;
            s = nextS;
            dc /= 1.7;
            ds /= 1.7;
        }
        return fitted(changes, c, s);
    }

    /** Amplitude and phase by least squares on the changes: a sin(…n) − a sin(…n − 1) in every row, its mean taken off. */
    private static RollingBand fitted(RowChanges changes, double cycles, double step) {
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double sd = 0;
        double cd = 0;
        double dd = 0;
        for (int n = 0; n < changes.rows().length; n++) {
            double[][] basis = basis(cycles, step, changes.first() + n);
            for (int y = 0; y < RowChanges.ROWS; y++) {
                double d = changes.rows()[n][y];
                ss += basis[0][y] * basis[0][y];
                cc += basis[1][y] * basis[1][y];
                sc += basis[0][y] * basis[1][y];
                sd += basis[0][y] * d;
                cd += basis[1][y] * d;
                dd += d * d;
            }
        }
        double det = ss * cc - sc * sc;
        if (Math.abs(det) < 1e-12 || dd == 0) {
            return new RollingBand(cycles, step, 0, 0, 0);
        }
        double a = (sd * cc - cd * sc) / det;
        double b = (cd * ss - sd * sc) / det;
        double explained = Math.clamp((a * sd + b * cd) / dd, 0, 1);
        return new RollingBand(cycles, step, Math.atan2(b, a), Math.hypot(a, b), explained);
    }

    private static double[][] basis(double cycles, double step, int frame) {
        double[][] basis = new double[2][RowChanges.ROWS];
        double[] mean = new double[2];
        for (int y = 0; y < RowChanges.ROWS; y++) {
            double angle = 2 * Math.PI * cycles * (y + 0.5) / RowChanges.ROWS + step * frame;
            basis[0][y] = Math.sin(angle) - Math.sin(angle - step);
            basis[1][y] = Math.cos(angle) - Math.cos(angle - step);
            mean[0] += basis[0][y] / RowChanges.ROWS;
            mean[1] += basis[1][y] / RowChanges.ROWS;
        }
        for (int y = 0; y < RowChanges.ROWS; y++) {
            basis[0][y] -= mean[0];
            basis[1][y] -= mean[1];
        }
        return basis;
    }

    /** What takes the band off frame {@code n}. @param strength 0 nothing .. 1 all of it */
    GainGrid against(int n, double strength) {
        float[] stops = new float[3 * NODES];
        for (int node = 0; node < NODES; node++) {
            double angle = 2 * Math.PI * cycles * node / (NODES - 1) + step * n + phase;
            float stop = (float) (-strength * amplitude * Math.sin(angle) / Math.log(2));
            stops[3 * node] = stop;
            stops[3 * node + 1] = stop;
            stops[3 * node + 2] = stop;
        }
        return new GainGrid(1, NODES, stops);
    }

    void write(ObjectNode into) {
        into.put("cycles", Math.round(1000 * cycles) / 1000.0);
        into.put("radiansPerFrame", Math.round(1000 * step) / 1000.0);
        into.put("stops", Math.round(1000 * amplitude / Math.log(2)) / 1000.0);
        into.put("explained", Math.round(1000 * explained) / 1000.0);
    }
}
