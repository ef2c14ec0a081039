package answerprint.correction.repair;

import answerprint.picture.Region;

/**
 * How unlike two pixels of a piece of picture are by where they lie to each other: half the mean squared difference, for each step
 * aside and down (empirical semivariogram: Matheron, Principles of Geostatistics, 1963). Edges that run one way show as one
 * direction in which little changes.
 */
final class Variogram {
    /** Farthest step to each side that is known, pixels. */
    static final int FARTHEST = 24;

    private static final int SPAN = 2 * FARTHEST + 1;
    /** One pixel in so many each way is looked at. */
    private static final int THIN = 2;

    private static final int FEWEST = 20;

    private final float[] half = new float[SPAN * SPAN];

    /**
     * @param plane of a tile of this width
     * @param unknown pixels that are left out
     * @param part of the tile, from its own top left
     */
    Variogram(float[] plane, boolean[] unknown, int width, Region part) {
        float most = 0;
        for (int dy = 0; dy <= FARTHEST; dy++) {
            for (int dx = dy == 0 ? 1 : -FARTHEST; dx <= FARTHEST; dx++) {
                float value = apart(plane, unknown, width, part, dx, dy);
                half[index(dx, dy)] = value;
                half[index(-dx, -dy)] = value;
                most = Math.max(most, value);
            }
        }
        for (int i = 0; i < half.length; i++) {
            half[i] = half[i] < 0 ? most : half[i];
        }
    }

    private static float apart(float[] plane, boolean[] unknown, int width, Region part, int dx, int dy) {
        int step = dy * width + dx;
        int right = Math.min(part.right(), part.right() - dx);
        double sum = 0;
        int count = 0;
        for (int y = part.y(); y < part.bottom() - dy; y += THIN) {
            for (int x = Math.max(part.x(), part.x() - dx); x < right; x += THIN) {
                int i = y * width + x;
                if (!unknown[i] && !unknown[i + step]) {
                    float d = plane[i] - plane[i + step];
                    sum += d * d;
                    count++;
                }
            }
        }
        return count < FEWEST ? -1 : (float) (sum / count / 2);
    }

    /** Steps beyond the farthest count as that. */
    double at(int dx, int dy) {
        return half[index(Math.clamp(dx, -FARTHEST, FARTHEST), Math.clamp(dy, -FARTHEST, FARTHEST))];
    }

    private static int index(int dx, int dy) {
        return (FARTHEST + dy) * SPAN + FARTHEST + dx;
    }
}
