package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

@NoLeaks
class StuckPixelsTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;

    private final PictureMemory memory = PictureMemory.ofBytes(1L << 28);

    /** Paints into a frame of a set. */
    private interface Painter {
        void paint(int frame, String setUp, float[] rgb);
    }

    @Test
    void hotAndDeadPixelsOfTheCameraAreFoundAndProveThemselvesOnFramesThatWereNotLearnedFrom() {
        CameraPixels map = learned(60, (n, setUp, rgb) -> {
            put(rgb, 20, 10, 0.98f);
            put(rgb, 61, 44, 0.01f);
            rgb[3 * (33 * WIDTH + 40) + 2] = 0.9f; // stuck in blue only
        });

        assertThat(map.pixels()).containsExactly(List.of(20, 10), List.of(40, 33), List.of(61, 44));
        assertThat(map.foundAgain()).isGreaterThan(0.95);
        assertThat(map.frames()).isEqualTo(48);
    }

    @Test
    void aSmallLightOfOneSetIsNoFaultOfTheCamera() {
        CameraPixels map = learned(60, (n, setUp, rgb) -> {
            if (setUp.equals("1A")) {
                put(rgb, 50, 20, 0.95f);
            }
        });

        assertThat(map.pixels()).isEmpty();
    }

    @Test
    void aSparkleHereAndThereIsNone() {
        CameraPixels map = learned(60, (n, setUp, rgb) -> {
            if (n % 2 == 0) {
                put(rgb, 50, 20, 0.95f);
            }
        });

        assertThat(map.pixels()).isEmpty();
    }

    @Test
    void tooFewFramesSayNothing() {
        assertThat(learned(20, (n, setUp, rgb) -> put(rgb, 20, 10, 0.98f)).pixels())
                .isEmpty();
    }

    private CameraPixels learned(int frames, Painter faults) {
        var stuck = new StuckPixels(WIDTH, HEIGHT);
        try (Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n < frames; n++) {
                scratch.recycle();
                String setUp = n < frames / 2 ? "1A" : "2B";
                float[] rgb = set(n, setUp);
                faults.paint(n, setUp, rgb);
                Mat picture = scratch.mat(HEIGHT, WIDTH, CvType.CV_32FC3);
                picture.put(0, 0, rgb);
                stuck.look(picture, setUp, scratch);
            }
        }
        return stuck.map("A");
    }

    /** A wall with a shade, grain, and a lively corner. */
    private static float[] set(int n, String setUp) {
        var random = new SplittableRandom(n);
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % WIDTH;
            int y = i / 3 / WIDTH;
            double level = 0.35 + 0.2 * x / WIDTH + (setUp.equals("1A") ? 0 : 0.15);
            double lively = x > 66 && y < 12 ? 0.3 * random.nextDouble(-1, 1) : 0;
            rgb[i] = (float) (level + lively + random.nextGaussian(0, 0.006));
        }
        return rgb;
    }

    private static void put(float[] rgb, int x, int y, float value) {
        for (int c = 0; c < 3; c++) {
            rgb[3 * (y * WIDTH + x) + c] = value;
        }
    }
}
