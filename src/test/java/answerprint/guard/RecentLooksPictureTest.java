package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

@NoLeaks
class RecentLooksPictureTest {
    private final RecentLooks looks = new RecentLooks();
    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void theSamePictureIsLookedAtOnce() {
        try (Scratch scratch = new Scratch(PictureMemory.ofBytes(1 << 20))) {
            look("faces", 40, 30, 7, scratch);

            assertThat(look("faces", 40, 30, 7, scratch)).containsExactly(new Region(1, 2, 3, 4));
            assertThat(looked).hasValue(1);
        }
    }

    @Test
    void anotherPictureAnotherShapeAndAnotherDetectorAreLookedAtAnew() {
        try (Scratch scratch = new Scratch(PictureMemory.ofBytes(1 << 20))) {
            look("faces", 40, 30, 7, scratch);
            look("faces", 40, 30, 8, scratch);
            look("faces", 30, 40, 7, scratch);
            look("bodies", 40, 30, 7, scratch);

            assertThat(looked).hasValue(4);
        }
    }

    private List<Region> look(String detector, int width, int height, int tone, Scratch scratch) {
        Mat bits = scratch.mat(height, width, CvType.CV_8UC1);
        bits.setTo(new Scalar(tone));
        return looks.of(detector, bits, () -> {
            looked.incrementAndGet();
            return List.of(new Region(1, 2, 3, 4));
        });
    }
}
