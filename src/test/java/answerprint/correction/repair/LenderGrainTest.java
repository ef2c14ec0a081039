package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A square that was borrowed in part: 70 % of a lender with grain, 30 % of a smooth guess. */
class LenderGrainTest {
    private static final int SIZE = 96;
    private static final float GRAIN = 0.02f;
    private static final float SHARE = 0.7f;

    @Test
    void grainThatTheGuessTookIsTheLendersAgain() {
        float[][] rgb = mixed(lender());

        giveBack(rgb, share());

        assertThat(spread(rgb[1])).isBetween(0.9 * GRAIN, 1.05 * GRAIN);
    }

    @Test
    void anEdgeInAWrongPlaceStaysAsWeakAsItWasMixed() {
        float[] lender = lender();
        for (int y = 0; y < SIZE; y++) {
            lender[y * SIZE + 48] += 0.3f;
        }
        float[][] rgb = mixed(lender);
        float before = rgb[1][48 * SIZE + 48];

        giveBack(rgb, share());

        assertThat(rgb[1][48 * SIZE + 48] - before).isLessThan(1.5f * GRAIN);
    }

    @Test
    void whatNoFrameShowsHasTheGrainOfWhatIsBesideIt() {
        float[][] rgb = mixed(lender());
        float[] share = share();
        for (float[] plane : rgb) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = hole(i) ? 0.5f : plane[i];
                share[i] = hole(i) ? 0 : 1;
            }
        }

        giveBack(rgb, share);

        assertThat(spread(rgb[1])).isBetween(0.7 * GRAIN, 1.05 * GRAIN);
    }

    @Test
    void whatIsBorrowedWhollyAndWhatNoFrameShowsStayAsTheyAre() {
        float[][] rgb = mixed(lender());
        float[] before = rgb[1].clone();
        float[] share = share();
        boolean[] known = new boolean[share.length];
        for (int i = 0; i < share.length; i++) {
            known[i] = i % SIZE < 48;
            share[i] = known[i] ? 1 : SHARE;
        }

        new LenderGrain(rgb, share, known, SIZE, LenderGrain.MIXED).giveBack();

        assertThat(rgb[1]).isEqualTo(before);
    }

    private static void giveBack(float[][] rgb, float[] share) {
        boolean[] known = new boolean[share.length];
        Arrays.fill(known, true);
        new LenderGrain(rgb, share, known, SIZE, LenderGrain.MIXED).giveBack();
    }

    private static float[] lender() {
        Random random = new Random(5);
        float[] lender = new float[SIZE * SIZE];
        for (int i = 0; i < lender.length; i++) {
            lender[i] = 0.5f + GRAIN * (float) random.nextGaussian();
        }
        return lender;
    }

    private static float[][] mixed(float[] lender) {
        float[][] rgb = new float[3][];
        for (int c = 0; c < 3; c++) {
            rgb[c] = lender.clone();
            for (int i = 0; i < lender.length; i++) {
                rgb[c][i] = hole(i) ? SHARE * lender[i] + (1 - SHARE) * 0.5f : lender[i];
            }
        }
        return rgb;
    }

    private static float[] share() {
        float[] share = new float[SIZE * SIZE];
        for (int i = 0; i < share.length; i++) {
            share[i] = hole(i) ? SHARE : 1;
        }
        return share;
    }

    private static boolean hole(int i) {
        return Math.abs(i % SIZE - 48) <= 24 && Math.abs(i / SIZE - 48) <= 24;
    }

    private static double spread(float[] plane) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < plane.length; i++) {
            if (hole(i)) {
                sum += (plane[i] - 0.5) * (plane[i] - 0.5);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
