package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.Region;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A thin line over ground whose structure is coarser than the line is thin. */
class KrigedFillTest {
    private static final int SIZE = 160;
    private static final Region WHOLE = new Region(0, 0, SIZE, SIZE);
    private static final float WIRE = 0.9f;

    private interface Ground {
        float at(int x, int y);
    }

    @Test
    void theGroundIsCarriedOnBetterThanByTheFillsThatKnowNothingOfIt() {
        float[] texture = texture(new Random(1), 2);
        Tile tile = tile((x, y) -> texture[y * SIZE + x]);
        SpatialFills.add(tile);

        double kriged = error(tile, tile.candidates.get(0).rgb(), texture);
        double slopes = error(tile, SpatialFills.alongSlopes(tile), texture);
        double membrane = error(tile, tile.candidates.getLast().rgb(), texture);

        assertThat(kriged).isLessThan(0.8 * Math.min(slopes, membrane));
    }

    @Test
    void nothingOfTheHoleItselfIsUsed() {
        float[] texture = texture(new Random(3), 2);
        Tile tile = tile((x, y) -> texture[y * SIZE + x]);

        float[][] fill = new KrigedFill(tile).fill(tile.hole, tile.hole, tile.target);

        for (int i = 0; i < texture.length; i++) {
            assertThat(fill[1][i])
                    .isEqualTo(tile.hole[i] ? fill[1][i] : texture[i])
                    .isLessThan(WIRE);
        }
    }

    private static float[] texture(Random random, double soft) {
        float[] texture = new float[SIZE * SIZE];
        for (int i = 0; i < texture.length; i++) {
            texture[i] = (float) random.nextGaussian();
        }
        Blur.smooth(texture, new float[texture.length], SIZE, SIZE, soft);
        for (int i = 0; i < texture.length; i++) {
            texture[i] = 0.4f + texture[i] / 2;
        }
        return texture;
    }

    private static double error(Tile tile, float[][] fill, float[] truth) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < truth.length; i++) {
            if (tile.hole[i] && tile.inCore(i)) {
                sum += (fill[1][i] - truth[i]) * (fill[1][i] - truth[i]);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    /** A line five pixels thick across the middle, its hold-out bands on both sides. */
    private static Tile tile(Ground ground) {
        float[][] target = new float[3][SIZE * SIZE];
        boolean[] hole = new boolean[SIZE * SIZE];
        boolean[] band = new boolean[SIZE * SIZE];
        for (int i = 0; i < hole.length; i++) {
            int away = Math.abs(i / SIZE - 80);
            hole[i] = away <= 2;
            band[i] = away > 6 && away <= 11;
            for (float[] plane : target) {
                plane[i] = hole[i] ? WIRE : ground.at(i % SIZE, i / SIZE);
            }
        }
        return new Tile(WHOLE, WHOLE, target, hole, band);
    }
}
