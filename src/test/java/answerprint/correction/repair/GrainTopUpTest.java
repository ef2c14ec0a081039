package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.repair.grain.Octaves;
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
        GrainTopUp topUp = new GrainTopUp(tile, blended, blended.rgb);

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

    @Test
    void structureCoarserThanTheLineIsThinIsGivenBackWithoutMakingItRough() {
        Random random = new Random(4);
        float[] coarse = new float[SIZE * SIZE];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = (float) random.nextGaussian();
        }
        Blur.smooth(coarse, new float[coarse.length], SIZE, SIZE, 2);
        Tile tile = tile(i -> 0.5f + GRAIN * (7 * coarse[i] + (float) random.nextGaussian()));
        SpatialFills.add(tile);
        float[][] around = SpatialFills.both(tile);

        float[] bare = inHole(tile, around, i -> 0);
        GrainTopUp topUp = new GrainTopUp(tile, made(tile, i -> around[1][i]), around);
        float[] made = inHole(tile, around, i -> topUp.at(i, 1));

        assertThat(decibels(tile, bare, 2)).isLessThan(-2);
        assertThat(decibels(tile, made, 2)).isBetween(-1.5, 1.5);
        assertThat(decibels(tile, made, 0)).isBetween(-1.5, 1.5);
    }

    @Test
    void structureLargerThanAnyGrainIsNotScatteredIntoTheHole() {
        Random random = new Random(6);
        Tile tile = tile(i -> 0.5f + 10 * GRAIN * (float) random.nextGaussian());

        double ratio = spread(tile, made(tile, i -> 0.5f));

        assertThat(ratio).isLessThan(5);
    }

    @Test
    void theShapeBesideKeepsNeighboursTogether() {
        Tile tile = tile(new Random(5));

        int[] from = new ShapeBeside(tile, tile.band).places();

        int first = 77 * SIZE;
        assertThat(tile.hole[first]).isTrue();
        for (int i = 0; i < from.length; i++) {
            assertThat(from[i]).isEqualTo(tile.hole[i] ? i + from[first] - first : -1);
        }
    }

    /** Green of the tile with its hole filled. */
    private static float[] inHole(Tile tile, float[][] fill, Pixel added) {
        float[] plane = tile.target[1].clone();
        for (int i = 0; i < plane.length; i++) {
            plane[i] = tile.hole[i] ? fill[1][i] + added.of(i) : plane[i];
        }
        return plane;
    }

    /** Power of one octave in the hole to that of what lies there, whose hole was never filled. */
    private static double decibels(Tile tile, float[] plane, int octave) {
        float[] now = new Octaves(plane, SIZE).band(octave);
        float[] then = new Octaves(tile.target[1], SIZE).band(octave);
        double made = 0;
        double filmed = 0;
        for (int i = 0; i < now.length; i++) {
            made += tile.hole[i] ? now[i] * now[i] : 0;
            filmed += tile.hole[i] ? then[i] * then[i] : 0;
        }
        return 10 * Math.log10(made / filmed);
    }

    private interface Pixel {
        float of(int i);
    }

    /** Standard deviation of the finished hole to that of the grain. */
    private static double spread(Tile tile, Pixel blend) {
        return spread(tile, blended(tile, blend));
    }

    private static double spread(Tile tile, Blended blended) {
        GrainTopUp topUp = new GrainTopUp(tile, blended, blended.rgb);
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
        return tile(i -> 0.5f + GRAIN * (float) random.nextGaussian());
    }

    private static Tile tile(Pixel pixel) {
        float[][] target = new float[3][SIZE * SIZE];
        boolean[] hole = new boolean[SIZE * SIZE];
        boolean[] band = new boolean[SIZE * SIZE];
        for (int i = 0; i < hole.length; i++) {
            float value = pixel.of(i);
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
