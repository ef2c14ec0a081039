package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.engine.FusionNet;
import answerprint.learning.engine.Weights;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

@NoLeaks
class RepairNetPictureTest {
    private static final int SIDE = 64;

    private final Path folder;

    RepairNetPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anUntrainedNetGivesTheBaselineToTheBit(PictureMemory memory) throws IOException {
        Path file = folder.resolve("weights");
        try (var net = new FusionNet(5, 1, 0);
                OutputStream out = Files.newOutputStream(file)) {
            net.weights().write(out);
        }
        try (Scratch scratch = new Scratch(memory);
                RepairNet net = RepairNet.load(file)) {
            Mat baseline = noise(scratch, CvType.CV_32FC3, 1);
            Mat hole = noise(scratch, CvType.CV_32FC1, 2);
            var stack = new CandidateStack(
                    List.of(noise(scratch, CvType.CV_32FC3, 3), noise(scratch, CvType.CV_32FC3, 4)),
                    List.of(noise(scratch, CvType.CV_32FC1, 5), noise(scratch, CvType.CV_32FC1, 6)),
                    baseline,
                    hole);
            Mat out = scratch.mat(60, 91, CvType.CV_32FC3);

            net.fuse(stack, out);

            assertThat(Core.norm(out, baseline, Core.NORM_INF)).isZero();
        }
    }

    @Test
    void itLearnsToTrustTheCandidateThatIsRight() {
        try (var net = new FusionNet(5, 40, 7e-4)) {
            var random = new SplittableRandom(9);
            IntStream.range(0, 40).forEach(step -> net.step(patches(random, 4), 4, SIDE));

            float[] errors = net.compare(patches(random, 4), 4, SIDE);

            assertThat(IntStream.range(0, 4)).allMatch(i -> errors[2 * i] < 0.8 * errors[2 * i + 1]);
        }
    }

    @Test
    void everyStepCountsAndTheSameSeedGivesTheSameBits() {
        Taught one = taught();
        Taught other = taught();

        assertThat(one.losses).allMatch(Double::isFinite).isEqualTo(other.losses);
        assertThat(one.weights).isEqualTo(other.weights);
    }

    private record Taught(List<Double> losses, Weights weights) {}

    private static Taught taught() {
        try (var net = new FusionNet(5, 12, 7e-4)) {
            var random = new SplittableRandom(9);
            List<Double> losses = IntStream.range(0, 12)
                    .mapToObj(step -> net.step(patches(random, 12), 12, SIDE))
                    .toList();
            return new Taught(losses, net.weights());
        }
    }

    @Test
    void weightsOfAnotherNetAreRefused() throws IOException {
        Path file = folder.resolve("weights");
        var other = new Weights();
        other.put("stem.kernel", new float[3]);
        try (OutputStream out = Files.newOutputStream(file)) {
            other.write(out);
        }

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RepairNet.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("repair net");
    }

    /** The first candidate is the truth, the others and the baseline are off by much. */
    private static float[] patches(SplittableRandom random, int batch) {
        int pixels = SIDE * SIDE;
        float[] all = new float[batch * FusionNet.PLANES * pixels];
        for (int b = 0; b < batch; b++) {
            for (int i = 0; i < pixels; i++) {
                for (int c = 0; c < 3; c++) {
                    float truth = 0.3f + 0.4f * random.nextInt(2);
                    put(all, b, c, i, truth);
                    put(all, b, 3 + c, i, truth + 0.3f);
                    put(all, b, 24 + c, i, truth + 0.2f);
                    put(all, b, 28 + c, i, truth);
                }
                put(all, b, 18, i, 0.9f);
                put(all, b, 19, i, 0.5f);
                put(all, b, 27, i, 1);
            }
        }
        return all;
    }

    private static void put(float[] all, int patch, int plane, int pixel, float value) {
        all[(patch * FusionNet.PLANES + plane) * SIDE * SIDE + pixel] = value;
    }

    private static Mat noise(Scratch scratch, int type, int seed) {
        Mat mat = scratch.mat(60, 91, type);
        float[] values = new float[60 * 91 * mat.channels()];
        var random = new SplittableRandom(seed);
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextDouble());
        mat.put(0, 0, values);
        return mat;
    }
}
