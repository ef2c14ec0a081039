package answerprint.correction.repair.grain;

import java.util.Arrays;

/**
 * The new pixels of one tile, and the same shape laid over untouched plate beside them: to each side as near as it fits, where
 * the ground is about as bright. Number, shape and neighbours of the pixels compared are the same, so nothing but their grain
 * differs on average. Only the calm half of the pixels counts, so that an edge is not taken for grain.
 */
final class GrainPlace {
    private static final int FEWEST = 24;
    private static final double CALM = 0.5;
    private static final int STEP = 4;
    private static final double FREE = 0.9;
    /** Difference of the mean brightness of the ground, of full scale: grain depends on brightness. */
    private static final double ALIKE = 0.1;

    /** Rounding to 8 bits, which no plate of 8 bits shows grain below; of full scale, squared. */
    private static final double FLOOR = 1 / (12.0 * 255 * 255);

    /** A tenth of an 8-bit step, squared: where nothing changes at all. */
    private static final double TRACE = 1 / (100.0 * 255 * 255);

    private static final int[][] SIDES = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}};

    private final byte[] zone;
    private final int width;
    private final float[] slope;
    private final float[] ground;
    private final int[] pixels;
    private final float calm;
    private final int[][] besides;

    /**
     * @param zone see {@link GrainZones}; the tile lies {@code margin} pixels from its edges, or less at the picture's edge
     * @param tile left, top, right, bottom within the zone
     * @param slope tells where the picture has no structure, see {@link Octaves#slope}
     * @param ground how bright it is, see {@link Octaves#ground}
     * @param farthest that the shape may be moved
     */
    GrainPlace(byte[] zone, int width, int[] tile, float[] slope, float[] ground, int farthest) {
        this.zone = zone;
        this.width = width;
        this.slope = slope;
        this.ground = ground;
        int[] inside = inside(tile);
        float[] slopes = new float[inside.length];
        for (int i = 0; i < inside.length; i++) {
            slopes[i] = slope[inside[i]];
        }
        Arrays.sort(slopes);
        calm = slopes.length == 0 ? 0 : slopes[(int) (CALM * (slopes.length - 1))];
        pixels = Arrays.stream(inside).filter(at -> slope[at] <= calm).toArray();
        besides = farthest == 0 || !enough() ? new int[0][] : besides(inside, farthest);
    }

    private int[] inside(int[] tile) {
        int[] inside = new int[(tile[2] - tile[0]) * (tile[3] - tile[1])];
        int count = 0;
        for (int y = tile[1]; y < tile[3]; y++) {
            for (int x = tile[0]; x < tile[2]; x++) {
                if (zone[y * width + x] == GrainZones.INSIDE) {
                    inside[count++] = y * width + x;
                }
            }
        }
        return Arrays.copyOf(inside, count);
    }

    private int[][] besides(int[] inside, int farthest) {
        int[][] found = new int[SIDES.length][];
        int count = 0;
        for (int[] side : SIDES) {
            int[] there = new int[0];
            for (int far = STEP; far <= farthest && there.length == 0; far += STEP) {
                there = moved(inside, far * side[0], far * side[1]);
            }
            if (there.length > 0) {
                found[count++] = there;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Calm pixels of the shape moved by so much; none where it does not fit. */
    private int[] moved(int[] inside, int dx, int dy) {
        int[] there = new int[inside.length];
        int count = 0;
        int blocked = 0;
        for (int at : inside) {
            int x = at % width + dx;
            int to = at + dy * width + dx;
            if (x < 0 || x >= width || to < 0 || to >= zone.length || zone[to] != 0) {
                if (++blocked > (1 - FREE) * inside.length) {
                    return new int[0];
                }
            } else if (slope[to] <= calm) {
                there[count++] = to;
            }
        }
        int[] calmThere = Arrays.copyOf(there, count);
        boolean alike = count >= pixels.length / 2 && Math.abs(mean(calmThere) - mean(pixels)) < ALIKE;
        return alike ? calmThere : new int[0];
    }

    private double mean(int[] at) {
        double sum = 0;
        for (int i : at) {
            sum += ground[i];
        }
        return sum / Math.max(1, at.length);
    }

    boolean enough() {
        return pixels.length >= FEWEST;
    }

    /** @param band or {@link Octaves#COUNT} for all together; natural logarithm of the amplitude */
    double inside(Octaves of, int band) {
        return level(of, band, pixels);
    }

    /** The same on each side on which the shape fits. */
    double[] beside(Octaves of, int band) {
        return Arrays.stream(besides).mapToDouble(at -> level(of, band, at)).toArray();
    }

    /** Natural logarithm of what the ground changes by to what the octaves together change by. */
    double coarseChange(Octaves one, Octaves other) {
        double coarse = 0;
        double fine = 0;
        for (int i : pixels) {
            double d = one.ground()[i] - other.ground()[i];
            double f = 0;
            for (int band = 0; band < Octaves.COUNT; band++) {
                f += one.band(band)[i] - other.band(band)[i];
            }
            coarse += d * d;
            fine += f * f;
        }
        return 0.5 * Math.log((coarse / pixels.length + TRACE) / (fine / pixels.length + TRACE));
    }

    private static double level(Octaves of, int band, int[] at) {
        double sum = 0;
        for (int i : at) {
            double v = 0;
            for (int b = 0; b < Octaves.COUNT; b++) {
                v += band == b || band == Octaves.COUNT ? of.band(b)[i] : 0;
            }
            sum += v * v;
        }
        return 0.5 * Math.log(sum / at.length + FLOOR);
    }
}
