package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A set of blocks, and before it a pullover that is knitted more finely. */
@NoLeaks
class StandingCameraPictureTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final PictureMemory memory = PictureMemory.ofBytes(64L << 20);

    @Test
    void aCameraStandsThoughMostCornersAreAPerformers() {
        assertThat(share(0, 12)).isGreaterThan(0.4);
    }

    @Test
    void aCameraThatPansLeavesNothingInPlace() {
        assertThat(share(6, 6)).isLessThan(0.05);
    }

    /** @param set how far the set moves, and {@code own} the pullover, pixels */
    private double share(int set, int own) {
        try (Scratch scratch = new Scratch(memory)) {
            StandingCamera camera = new StandingCamera();
            camera.look(picture(0, 0, scratch), picture(set, own, scratch), scratch);
            return camera.share();
        }
    }

    private static Mat picture(int set, int own, Scratch scratch) {
        byte[] luma = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean pullover = Math.hypot(x - own - 320, y - 220) < 120;
            luma[i] = (byte) (pullover ? tone((x - own) / 6, y / 6, 2) : tone((x + 64 - set) / 22, y / 22, 1));
        }
        Mat mat = scratch.mat(HEIGHT, WIDTH, CvType.CV_8UC1);
        mat.put(0, 0, luma);
        return mat;
    }

    private static int tone(int column, int row, int of) {
        return 40 + new SplittableRandom(1_000_003L * of + 7919L * row + column).nextInt(160);
    }
}
