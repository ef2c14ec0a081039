package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.Region;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A thin line that was blended from four frames, or made up from around, over ground with grain. */
class GrainTopUpTest {
    private static final int SIZE = 160;
    private static final Region WHOLE = new Region(0, 0, SIZE, SIZE);
    private static final float GRAIN = 0.02f;

    @Test
    void grainThatBlendingTookAwayIsGivenBack() {
        Random random = new Random(1);
        Tile tile = tile(random);

        double ratio = spread(tile, i -> 0.5f + GRAIN / 2 * (float) random.nextGaussian());

        assertThat(ratio).isBetween(0.9, 1.12);
    }

    @Test
    void nothingIsAddedWhereNeighboursShareTheirGrain() {
        Tile tile = tile(new Random(2));

        Blended blended = blended(tile, i -> tile.target[1][i]);
        GrainTopUp topUp = new GrainTopUp(tile, blended);

        for (int i = 0; i < tile.pixels(); i++) {
            assertThat(topUp.at(i, 1)).isZero();
        }
    }

    @Test
    void whatWasMadeUpFromAroundGetsTheDetailBesideItAndNoMore() {
        Tile tile = tile(new Random(3));

        double bare = spread(tile, made(tile, i -> 0.5f));
        double own = spread(tile, made(tile, i -> tile.target[1][i]));

        assertThat(bare).isBetween(0.8, 1.1);
        assertThat(own).isBetween(0.9, 1.1);
    }

    private interface Pixel {
        float of(int i);
    }

    /** Standard deviation of the finished hole to that of the grain. */
    private static double spread(Tile tile, Pixel blend) {
        return spread(tile, blended(tile, blend));
    }

    private static double spread(Tile tile, Blended blended) {
        GrainTopUp topUp = new GrainTopUp(tile, blended);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < tile.pixels(); i++) {
            if (tile.hole[i]) {
                double d = blended.rgb[1][i] + topUp.at(i, 1) - 0.5;
                sum += d * d;
                count++;
            }
        }
        return Math.sqrt(sum / count) / GRAIN;
    }

    private static Blended blended(Tile tile, Pixel pixel) {
        Fusion.Blend blend = new Fusion.Blend();
        blend.concentration = 0.25;
        return filled(tile, pixel, blend);
    }

    private static Blended made(Tile tile, Pixel pixel) {
        Fusion.Blend blend = new Fusion.Blend();
        blend.synthesised = 1;
        return filled(tile, pixel, blend);
    }

    private static Blended filled(Tile tile, Pixel pixel, Fusion.Blend blend) {
        Blended blended = new Blended(tile);
        for (int i = 0; i < tile.pixels(); i++) {
            if (tile.hole[i] || tile.band[i]) {
                java.util.Arrays.fill(blend.rgb, pixel.of(i));
                blended.put(i, blend);
            }
        }
        return blended;
    }

    private static Tile tile(Random random) {
        float[][] target = new float[3][SIZE * SIZE];
        boolean[] hole = new boolean[SIZE * SIZE];
        boolean[] band = new boolean[SIZE * SIZE];
        for (int i = 0; i < hole.length; i++) {
            float value = 0.5f + GRAIN * (float) random.nextGaussian();
            for (float[] plane : target) {
                plane[i] = value;
            }
            int away = Math.abs(i / SIZE - 80);
            hole[i] = away <= 3;
            band[i] = away > 7 && away <= 14;
        }
        return new Tile(WHOLE, WHOLE, target, hole, band);
    }
}
