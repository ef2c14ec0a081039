package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Assignment;
import answerprint.correction.FootageFixture;
import answerprint.correction.SourceTable;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A wire that hangs fixed before a locked-off camera: only another take of the set-up shows what is behind it. */
@NoLeaks
class OtherTakePictureTest {
    private static final GoldenPlates PLATES = GoldenPlates.withFixedWire("plaza", 4);

    @Test
    void whatTheTakeNeverUncoversComesFromAnotherTakeOfTheSetUp(PictureMemory memory) {
        FootageFixture alone = PLATES.footage(memory);
        FootageFixture two = PLATES.footage(memory);
        UUID other = two.addOther((n, rgb) -> darkerAndShifted(PLATES.truth(11 - n), rgb));

        var without = Repairs.frame(drawn(alone), alone, 6);
        var with = Repairs.frame(drawn(two), two, 6);

        assertThat(Repairs.psnr(with.rgb(), PLATES.truth(6), with.alpha()))
                .isGreaterThan(Repairs.psnr(without.rgb(), PLATES.truth(6), without.alpha()) + 2);
        assertThat(with.summary().sources().rows())
                .extracting(SourceTable.Source::take)
                .contains(other);
        assertThat(with.summary().parameters().path("otherTakes").asDouble()).isGreaterThan(0.5);
        assertThat(without.summary().parameters().path("synthesised").asDouble())
                .isGreaterThan(0.9);
        assertThat(with.summary().remarks()).anyMatch(words -> words.contains("another take of the set-up"));
    }

    @Test
    void anotherTakeThatShowsTheSameWireLendsNothing(PictureMemory memory) {
        FootageFixture alone = PLATES.footage(memory);
        FootageFixture two = PLATES.footage(memory);
        two.addOther((n, rgb) -> System.arraycopy(PLATES.plate(11 - n), 0, rgb, 0, rgb.length));

        var without = Repairs.frame(drawn(alone), alone, 6);
        var with = Repairs.frame(drawn(two), two, 6);

        assertThat(with.summary().parameters().path("otherTakes").asDouble()).isLessThan(0.02);
        assertThat(Repairs.psnr(with.rgb(), PLATES.truth(6), with.alpha()))
                .isGreaterThan(Repairs.psnr(without.rgb(), PLATES.truth(6), without.alpha()) - 0.1);
    }

    @Test
    void anotherSetLendsNothing(PictureMemory memory) {
        GoldenPlates elsewhere = GoldenPlates.withFixedWire("run", 4);
        FootageFixture alone = PLATES.footage(memory);
        FootageFixture two = PLATES.footage(memory);
        two.addOther((n, rgb) -> System.arraycopy(elsewhere.truth(n), 0, rgb, 0, rgb.length));

        var without = Repairs.frame(drawn(alone), alone, 6);
        var with = Repairs.frame(drawn(two), two, 6);

        assertThat(with.rgb()).isEqualTo(without.rgb());
    }

    @Test
    void theOrderOfFramesDoesNotMatter(PictureMemory memory) {
        FootageFixture two = PLATES.footage(memory);
        two.addOther((n, rgb) -> darkerAndShifted(PLATES.truth(11 - n), rgb));

        var late = Repairs.frames(drawn(two), two, 0, 9).getLast();
        var early = Repairs.frames(drawn(two), two, 9).getLast();

        assertThat(late.rgb()).isEqualTo(early.rgb());
        assertThat(late.sources()).isEqualTo(early.sources());
        assertThat(late.summary().sources().rows())
                .isEqualTo(early.summary().sources().rows());
    }

    /** What another take of the same morning might be: a third of a stop down, the camera knocked by two pixels. */
    private static void darkerAndShifted(float[] from, float[] rgb) {
        int line = 3 * PLATES.format.width();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0.92f * from[Math.min(i + 6, i / line * line + line - 3 + i % 3)];
        }
    }

    private static Assignment drawn(FootageFixture footage) {
        return footage.assignment(WireRemoval.KIND, FrameRange.ofCount(12)).withHints(PLATES.drawn(5, 4, 2));
    }
}
