package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

/** Signatures of a lens that is known because it was put on: a camera that turns before a drawn set. */
@NoLeaks
class LensPictureTest {
    private final PictureMemory memory = PictureMemory.ofBytes(1L << 28);

    @Test
    void distortionFalloffAndFringesAreFoundWithinTheirTolerances() {
        LensSignature found = signature(new DrawnLens(-0.08, -0.35, -0.12, 0.0012, -0.0008, 0.004));

        assertThat(found.k1()).isEqualTo(-0.08, within(0.012));
        assertThat(found.distortion().used()).isTrue();
        assertThat(found.distortion().with())
                .isLessThan(0.5 * found.distortion().without());
        assertThat(found.falloffStops()).isEqualTo(0.47 / Math.log(2), within(0.08));
        assertThat(found.light().used()).isTrue();
        assertThat(found.red()).isEqualTo(0.0012, within(0.0002));
        assertThat(found.blue()).isEqualTo(-0.0008, within(0.0002));
        assertThat(found.fringes().used()).isTrue();
    }

    @Test
    void aLensWithoutFaultsIsLeftAlone() {
        LensSignature found = signature(new DrawnLens(0, 0, 0, 0, 0, 0.004));

        assertThat(found.isKnown()).isFalse();
        assertThat(found.k1()).isEqualTo(0, within(0.006));
        assertThat(found.falloffStops()).isEqualTo(0, within(0.05));
    }

    @Test
    void aCameraThatStandsStillTellsNothingOfDistortionAndFalloff() {
        var lens = new DrawnLens(-0.08, -0.35, -0.12, 0, 0, 0.004);
        try (Scratch scratch = new Scratch(memory)) {
            Mat one = lens.picture(0, 0, 1, scratch);
            Mat two = lens.picture(0, 0, 2, scratch);

            assertThat(tracking(scratch).pair(one, two)).isEmpty();
        }
    }

    private LensSignature signature(DrawnLens lens) {
        var samples = new LensSamples();
        for (int k = 0; k < 9; k++) {
            try (Scratch scratch = new Scratch(memory)) {
                Mat one = lens.picture(-60 + 9 * k, -30 + 8 * k, 2 * k, scratch);
                Mat two = lens.picture(
                        -60 + 9 * k + (k % 2 == 0 ? 44 : -40), -30 + 8 * k + 20 * (k % 3 - 1), 2 * k + 1, scratch);
                samples.add(one);
                tracking(scratch).pair(one, two).ifPresent(samples::add);
            }
        }
        return samples.signature("drawn", DrawnLens.WIDTH, DrawnLens.HEIGHT, DrawnLens.WIDTH, memory);
    }

    private static LensTracking tracking(Scratch scratch) {
        return new LensTracking(Encoding.SRGB, DrawnLens.WIDTH, DrawnLens.HEIGHT, scratch);
    }
}
