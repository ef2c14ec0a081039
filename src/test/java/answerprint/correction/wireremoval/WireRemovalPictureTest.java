package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.Assignment;
import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.SourceTable;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoLeaks
class WireRemovalPictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"faces", "plaza", "run"})
    void movingWireIsRepairedFromOtherFramesBetterThanFromAround(String name, PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withMovingWire(name, 11);
        FootageFixture footage = plates.footage(memory);

        var repaired = Repairs.frame(drawn(footage, plates, 3), footage, 6);

        float[] telea = Repairs.telea(plates.plate(6), repaired.alpha(), footage);
        assertThat(Repairs.psnr(repaired.rgb(), plates.truth(6), repaired.alpha()))
                .isGreaterThan(Repairs.psnr(telea, plates.truth(6), repaired.alpha()) + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faces", "plaza", "run"})
    void drawnWireIsCoveredByTheMatteThroughTheTake(String name, PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withMovingWire(name, 13);
        FootageFixture footage = plates.footage(memory);
        Assignment assignment = drawn(footage, plates, 3);

        assertThat(recall(Repairs.frame(assignment, footage, 0).alpha(), plates.matte(0)))
                .isGreaterThan(0.97);
        assertThat(recall(Repairs.frame(assignment, footage, 11).alpha(), plates.matte(11)))
                .isGreaterThan(0.97);
    }

    @Test
    void fixedWireBeforeALockedOffCameraIsSaidToBeInterpolated(PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withFixedWire("plaza", 4);
        FootageFixture footage = plates.footage(memory);

        var repaired = Repairs.frame(drawn(footage, plates, 2), footage, 6);

        assertThat(repaired.summary().remarks()).anyMatch(words -> words.contains("interpolated"));
        assertThat(repaired.summary().holdOuts())
                .extracting(answerprint.correction.HoldOut::method)
                .contains("blend", "slopes of this frame");
    }

    @Test
    void pixelsTellTheirFrame(PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withMovingWire("run", 11);
        FootageFixture footage = plates.footage(memory);

        var repaired = Repairs.frame(drawn(footage, plates, 3), footage, 6);

        assertThat(repaired.summary().sources().rows())
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 12)
                        .mapToObj(n -> new SourceTable.Source(footage.take(), n))
                        .toList());
    }

    @Test
    void pointsOffAnyWireAreRefusedInWords(PictureMemory memory) {
        FootageFixture footage = FootageFixture.take(
                GoldenPlates.small("run", 5).format, 12, memory, (n, rgb) -> java.util.Arrays.fill(rgb, 0.4f));
        Assignment assignment = footage.assignment(WireRemoval.KIND, FrameRange.ofCount(12))
                .withHints(GoldenPlates.small("run", 5).drawn(6, 2, 0));

        assertThatThrownBy(() -> new WireRemoval().prepare(assignment, footage))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("No wire was found");
    }

    private static Assignment drawn(FootageFixture footage, GoldenPlates plates, double off) {
        return footage.assignment(WireRemoval.KIND, FrameRange.ofCount(12)).withHints(plates.drawn(5, 4, off));
    }

    /** Share of the wire's weight that the matte replaces. */
    private static double recall(float[] alpha, float[] matte) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < alpha.length; i++) {
            covered += Math.min(matte[i], alpha[i]);
            all += matte[i];
        }
        return covered / all;
    }
}
