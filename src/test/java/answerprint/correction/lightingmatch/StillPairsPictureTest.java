package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.ColourPairs;
import answerprint.correction.repair.light.LightModel;
import answerprint.correction.repair.light.MatchError;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StillPairsPictureTest {

    private static final PictureFormat FORMAT = new PictureFormat(PaintedSet.WIDTH, PaintedSet.HEIGHT, Encoding.REC709);
    private static final int FRAMES = 9;
    private static final PaintedSet SET = new PaintedSet();
    private final PictureMemory room = PictureMemory.ofBytes(1L << 30);

    @Test
    void whatMovesThroughALockedOffTakeIsNoPartOfIt() {
        Optional<LockedOff> take = LockedOff.of(frames(SET.asLit()));

        assertThat(take).isPresent();
        assertThat(take.orElseThrow().still()[130 * PaintedSet.WIDTH + 80]).isFalse();
        assertThat(take.orElseThrow().still()[20 * PaintedSet.WIDTH + 20]).isTrue();
    }

    @Test
    void aPanningCameraIsNotLockedOff() {
        float[] wide = new float[3 * PaintedSet.WIDTH * PaintedSet.HEIGHT];
        SET.asLit().paint(0, wide);

        Optional<LockedOff> take = LockedOff.of(frames((n, rgb) -> shifted(wide, 11 * n, rgb)));

        assertThat(take).isEmpty();
    }

    @Test
    void aFadeOfTheLightLeavesTheSetAtRestAndItsLevelsTellOfIt() {
        Optional<LockedOff> take = LockedOff.of(frames((n, rgb) -> {
            SET.asLit().paint(n, rgb);
            dimmed(rgb, Math.pow(2, -0.05 * n));
        }));

        assertThat(take).isPresent();
        double[] levels = take.orElseThrow().levels();
        assertThat((levels[0] - levels[FRAMES - 1]) / LightModel.STOP)
                .isCloseTo(0.4, org.assertj.core.api.Assertions.within(0.05));
    }

    @Test
    void pairsShowTheSameSpotOfTheSet() {
        ColourPairs pairs = pairs(SET.asLit(), SET.asLit());

        assertThat(pairs.count()).isGreaterThan(1_000);
        assertThat(MatchError.of(pairs, LightModel.of(CdlSpan.identity()), Encoding.REC709)
                        .p95())
                .isLessThan(0.2);
    }

    @Test
    void takesOfDifferentSetsGiveNoPairs() {
        float[] noise = new float[3 * PaintedSet.WIDTH * PaintedSet.HEIGHT];
        Random random = new Random(7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.2f + 0.6f * random.nextFloat();
        }

        ColourPairs pairs = pairs(SET.asLit(), (n, rgb) -> System.arraycopy(noise, 0, rgb, 0, rgb.length));

        assertThat(pairs.count()).isZero();
    }

    private ColourPairs pairs(FootageFixture.Painter take, FootageFixture.Painter hero) {
        List<WorkPicture> mine = frames(take);
        LockedOff theirs = LockedOff.of(frames(hero)).orElseThrow();
        try (Scratch scratch = new Scratch(room)) {
            return new StillPairs(LockedOff.of(mine).orElseThrow(), mine, Curve.REC709).with(theirs, scratch);
        }
    }

    private List<WorkPicture> frames(FootageFixture.Painter painter) {
        List<WorkPicture> frames = new ArrayList<>();
        try (Scratch scratch = new Scratch(room)) {
            Frame frame = scratch.frame(FORMAT);
            float[] rgb = new float[3 * PaintedSet.WIDTH * PaintedSet.HEIGHT];
            for (int n = 0; n < FRAMES; n++) {
                painter.paint(n, rgb);
                frame.mat().put(0, 0, rgb);
                frames.add(WorkPicture.of(frame, scratch));
            }
        }
        return frames;
    }

    private static void shifted(float[] wide, int by, float[] rgb) {
        for (int y = 0; y < PaintedSet.HEIGHT; y++) {
            for (int x = 0; x < PaintedSet.WIDTH; x++) {
                int from = 3 * (y * PaintedSet.WIDTH + (x + by) % PaintedSet.WIDTH);
                System.arraycopy(wide, from, rgb, 3 * (y * PaintedSet.WIDTH + x), 3);
            }
        }
    }

    private static void dimmed(float[] rgb, double gain) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) Encoding.REC709.toCode(gain * Encoding.REC709.toLinear(rgb[i]));
        }
    }
}
