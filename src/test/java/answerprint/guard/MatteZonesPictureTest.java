package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

@NoLeaks
class MatteZonesPictureTest {
    private static final int SIDE = 60;

    @Test
    void ringsLoseWhatIsMarkedAndTheInsideKeepsIt() {
        try (Scratch scratch = new Scratch(PictureMemory.ofBytes(1 << 20))) {
            MatteZones zones = zones(scratch);
            int inside = Core.countNonZero(zones.inside());
            int near = Core.countNonZero(zones.near());

            zones.ringsWithout(marked(new Rect(0, 0, SIDE / 2, SIDE), scratch), scratch);

            assertThat(Core.countNonZero(zones.inside())).isEqualTo(inside);
            assertThat(Core.countNonZero(zones.near())).isBetween(near / 2 - 20, near / 2 + 20);
        }
    }

    @Test
    void aRingOfWhichHardlyAnythingWouldBeLeftStaysWhole() {
        try (Scratch scratch = new Scratch(PictureMemory.ofBytes(1 << 20))) {
            MatteZones zones = zones(scratch);
            int near = Core.countNonZero(zones.near());

            zones.ringsWithout(marked(new Rect(0, 0, SIDE, SIDE), scratch), scratch);

            assertThat(Core.countNonZero(zones.near())).isEqualTo(near);
        }
    }

    private static MatteZones zones(Scratch scratch) {
        Mat alpha = scratch.mat(SIDE, SIDE, CvType.CV_32FC1);
        alpha.setTo(new Scalar(0));
        scratch.keep(alpha.submat(new Rect(28, 28, 4, 4))).setTo(new Scalar(1));
        return new MatteZones(alpha, 6, scratch);
    }

    private static Mat marked(Rect where, Scratch scratch) {
        Mat mask = scratch.mat(SIDE, SIDE, CvType.CV_8UC1);
        mask.setTo(new Scalar(0));
        scratch.keep(mask.submat(where)).setTo(new Scalar(255));
        return mask;
    }
}
