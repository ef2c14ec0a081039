package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Cdl;
import answerprint.colour.Encoding;
import answerprint.colour.Triple;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@NoLeaks
class ColourMovePictureTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 60;

    @Test
    void aCrowdOfColoursComesBackWhereverItsPixelsStand() {
        Cdl fault = new Cdl(new Triple(1.1, 1, .9), new Triple(-.03, 0, .04), Triple.ONE, 0.8);
        Random random = new Random(3);
        float[] hero = colours(random);
        float[] take = colours(random);
        for (int i = 0; i < take.length; i += 3) {
            Triple seen = fault.applyNoClamp(new Triple(take[i], take[i + 1], take[i + 2]));
            take[i] = (float) seen.r();
            take[i + 1] = (float) seen.g();
            take[i + 2] = (float) seen.b();
        }

        CdlSpan back;
        try (Scratch scratch = new Scratch(PictureMemory.ofBytes(1 << 20))) {
            back = ColourMove.cdl(List.of(picture(take)), List.of(picture(hero)), Encoding.REC709, scratch);
        }

        double[] out = new double[3];
        Triple grey = fault.applyNoClamp(new Triple(.4, .35, .3));
        back.apply(grey.r(), grey.g(), grey.b(), out);
        assertThat(out[0]).isCloseTo(.4, within(.01));
        assertThat(out[1]).isCloseTo(.35, within(.01));
        assertThat(out[2]).isCloseTo(.3, within(.01));
    }

    /** The same crowd in another order each time: brightness and three tints. */
    private static float[] colours(Random random) {
        float[] cct = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < cct.length; i += 3) {
            double light = 0.4 + 0.08 * random.nextGaussian();
            for (int c = 0; c < 3; c++) {
                cct[i + c] = (float) (light + 0.03 * random.nextGaussian());
            }
        }
        return cct;
    }

    private static WorkPicture picture(float[] cct) {
        return new WorkPicture(WIDTH, HEIGHT, cct, new float[cct.length]);
    }
}
