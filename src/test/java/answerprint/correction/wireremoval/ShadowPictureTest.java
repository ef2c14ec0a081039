package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.bench.RiggedShadow;
import answerprint.correction.Assignment;
import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.SourceTable;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoLeaks
class ShadowPictureTest {
    private static final double DEPTH = 0.25;
    private static final int SHOWN = 6;

    @ParameterizedTest
    @ValueSource(strings = {"faces", "plaza", "run"})
    void aMarkedShadowIsLitAgainAndItsTextureStays(String name, PictureMemory memory) {
        Shadowed plates = new Shadowed(name, 11);
        FootageFixture footage = plates.footage(memory);

        var repaired = Repairs.frame(assignment(footage, plates.marked()), footage, SHOWN);

        float[] shadow = plates.shadowOnly(SHOWN);
        double before = Repairs.psnr(plates.plate(SHOWN), plates.wired.truth(SHOWN), shadow);
        double telea =
                Repairs.psnr(Repairs.telea(plates.plate(SHOWN), shadow, footage), plates.wired.truth(SHOWN), shadow);
        double after = Repairs.psnr(repaired.rgb(), plates.wired.truth(SHOWN), shadow);
        assertThat(after).isGreaterThan(before + 4).isGreaterThan(telea + 4);
        assertThat(repaired.summary().remarks()).anyMatch(words -> words.contains("shadow is lit again"));
    }

    @Test
    void whatIsLitAgainIsSaidToBeThePlatesOwnAndNothingOutsideTheMatteChanges(PictureMemory memory) {
        Shadowed plates = new Shadowed("plaza", 11);
        FootageFixture footage = plates.footage(memory);

        var repaired = Repairs.frame(assignment(footage, plates.marked()), footage, SHOWN);

        assertThat(repaired.sources()).contains((short) SourceTable.GRADED);
        int differ = 0;
        for (int i = 0; i < repaired.alpha().length; i++) {
            for (int c = 3 * i; c < 3 * i + 3 && repaired.alpha()[i] == 0; c++) {
                differ += repaired.rgb()[c] == plates.plate(SHOWN)[c] ? 0 : 1;
            }
        }
        assertThat(differ).isZero();
    }

    @Test
    void aShadowIsFoundInTheBoxThatAReviewerDrewRoundIt(PictureMemory memory) {
        Shadowed plates = new Shadowed("run", 11);
        FootageFixture footage = plates.footage(memory);
        ObjectNode hints = plates.wired.drawn(5, 4, 2);
        double[][] ends = plates.shadow.points(5, 2);
        int left = (int) Math.min(ends[0][0], ends[1][0]) - 14;
        int top = (int) Math.min(ends[0][1], ends[1][1]);
        ShadowKeys.putBox(hints, 5, left, top, (int) Math.abs(ends[0][0] - ends[1][0]) + 28, (int)
                Math.abs(ends[0][1] - ends[1][1]));

        var repaired = Repairs.frame(assignment(footage, hints), footage, SHOWN);

        float[] shadow = plates.shadowOnly(SHOWN);
        assertThat(Repairs.psnr(repaired.rgb(), plates.wired.truth(SHOWN), shadow))
                .isGreaterThan(Repairs.psnr(plates.plate(SHOWN), plates.wired.truth(SHOWN), shadow) + 4);
    }

    @Test
    void marksBesideAnyShadowAreRefusedInWords(PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withMovingWire("run", 11);
        FootageFixture footage = FootageFixture.take(plates.format, 12, memory, (n, rgb) -> {
            java.util.Arrays.fill(rgb, 0.4f);
            plates.wires.paint(n, rgb, new float[rgb.length / 3]);
        });
        ObjectNode hints = plates.drawn(5, 4, 0);
        ShadowKeys.putBox(hints, 5, 2, 2, 40, 40);

        assertThatThrownBy(() -> new WireRemoval().prepare(assignment(footage, hints), footage))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("No wire's shadow was found in the box on frame 5");
    }

    private static Assignment assignment(FootageFixture footage, ObjectNode hints) {
        return footage.assignment(WireRemoval.KIND, FrameRange.ofCount(GoldenPlates.COUNT))
                .withHints(hints);
    }

    /** Golden frames, the shadow of the wire on them, and over both the wire. */
    private static final class Shadowed {
        final GoldenPlates wired;
        final RiggedShadow shadow;
        private final float[][] plates = new float[GoldenPlates.COUNT][];
        private final float[][] lost = new float[GoldenPlates.COUNT][];

        Shadowed(String name, long seed) {
            wired = GoldenPlates.withMovingWire(name, seed);
            shadow = RiggedShadow.of(wired.wires, seed, DEPTH);
            for (int n = 0; n < plates.length; n++) {
                plates[n] = wired.truth(n).clone();
                lost[n] = shadow.paint(n, plates[n]);
                wired.wires.paint(n, plates[n], new float[lost[n].length]);
            }
        }

        FootageFixture footage(PictureMemory memory) {
            return FootageFixture.take(
                    wired.format,
                    plates.length,
                    memory,
                    (n, rgb) -> System.arraycopy(plates[n], 0, rgb, 0, rgb.length));
        }

        float[] plate(int n) {
            return plates[n];
        }

        /** Where light is lost to the shadow and none to the wire. */
        float[] shadowOnly(int n) {
            float[] only = lost[n].clone();
            for (int i = 0; i < only.length; i++) {
                only[i] = wired.matte(n)[i] > 0 ? 0 : only[i];
            }
            return only;
        }

        /** Wire and shadow, drawn on frame 5 with a shaking hand. */
        ObjectNode marked() {
            ObjectNode hints = wired.drawn(5, 4, 2);
            double[][] points = shadow.points(5, 3);
            ShadowKeys.put(
                    hints,
                    5,
                    java.util.Arrays.stream(points)
                            .map(point -> new WireKey.Point(point[0] + 2, point[1] - 2))
                            .toList());
            return hints;
        }
    }
}
