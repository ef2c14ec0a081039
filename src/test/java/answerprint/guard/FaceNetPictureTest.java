package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** The optional face finder itself, where its weights are at hand; elsewhere skipped, and said to be. */
@NoLeaks
class FaceNetPictureTest {
    private static final Path MODELS = Path.of("../shared/models/face-yunet");
    private static final double SAME = 0.3;
    private static final int FRAMES = 12;

    @BeforeEach
    void needsTheWeights() {
        assumeTrue(Files.isDirectory(MODELS), "no optional models beside the project: YuNet is not tried here");
    }

    @Test
    void findsTheFaceThatTheCascadesFind(PictureMemory memory) throws IOException {
        int both = 0;
        int cascades = 0;
        try (Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n < FRAMES; n++) {
                scratch.recycle();
                Mat luma = luma(n, scratch);
                FaceFinder haar = FaceFinder.open(OptionalModels.NONE);
                FaceNet net = FaceNet.in(MODELS).orElseThrow();
                Optional<Region> known = haar.find(luma, whole(luma), FaceFinder.Eye.SURE, scratch).stream()
                        .max((one, other) -> Long.compare(one.area(), other.area()));
                Mat grey = scratch.mat(luma.rows(), luma.cols(), CvType.CV_8UC1);
                luma.convertTo(grey, CvType.CV_8U, 255);
                List<Region> found = net.find(grey, FaceFinder.Eye.SURE, scratch);
                cascades += known.isPresent() ? 1 : 0;
                both += known.filter(face -> meets(found, face)).isPresent() ? 1 : 0;
            }
        }
        assertThat(cascades).isGreaterThanOrEqualTo(FRAMES / 2);
        assertThat(both).isEqualTo(cascades);
    }

    @Test
    void isUsedBesideTheCascadesWhenSwitchedOn(PictureMemory memory) throws IOException {
        OptionalModels models = OptionalModels.of(Optional.of(MODELS));
        try (Scratch scratch = new Scratch(memory)) {
            Mat luma = luma(0, scratch);
            int without = FaceFinder.open(OptionalModels.NONE)
                    .find(luma, whole(luma), FaceFinder.Eye.SURE, scratch)
                    .size();

            assertThat(FaceFinder.open(models).find(luma, whole(luma), FaceFinder.Eye.SURE, scratch))
                    .hasSizeGreaterThan(without);
        }
        assertThat(models.inUse()).singleElement().satisfies(weights -> {
            assertThat(weights.name()).startsWith("yunet_").endsWith(".onnx");
            assertThat(weights.licence()).startsWith("BSD-3-Clause");
        });
    }

    private static boolean meets(List<Region> found, Region face) {
        return found.stream().anyMatch(other -> FaceTrack.overlap(face, other) > SAME);
    }

    private static Region whole(Mat luma) {
        return new Region(0, 0, luma.cols(), luma.rows());
    }

    /** A golden frame of the talking head, 0..1. */
    private static Mat luma(int n, Scratch scratch) throws IOException {
        String path = "/answerprint/correction/wireremoval/faces/%02d.jpg".formatted(n);
        try (InputStream in = Objects.requireNonNull(FaceNetPictureTest.class.getResourceAsStream(path), path)) {
            BufferedImage image = ImageIO.read(in);
            float[] values = new float[image.getWidth() * image.getHeight()];
            for (int i = 0; i < values.length; i++) {
                int code = image.getRGB(i % image.getWidth(), i / image.getWidth());
                values[i] = (0.299f * (code >> 16 & 255) + 0.587f * (code >> 8 & 255) + 0.114f * (code & 255)) / 255;
            }
            Mat luma = scratch.mat(image.getHeight(), image.getWidth(), CvType.CV_32FC1);
            luma.put(0, 0, values);
            return luma;
        }
    }
}
