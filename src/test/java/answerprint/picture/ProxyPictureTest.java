package answerprint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.timeline.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** A wire two pixels wide, twelve codes darker than its grainy background, is still there in the proxy. */
@NoLeaks
class ProxyPictureTest {
    private static final PictureFormat HD = new PictureFormat(1280, 720, Encoding.REC709);
    private static final double CONTRAST = 12 / 255.0;
    private static final int WIRE = 640;

    @Test
    void aThinWireKeepsItsContrast(@TempDir Path folder, PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        Path proxy = Files.createFile(folder.resolve("proxy.mp4"));
        try (FrameSink sink = lab.sinks().proxy(proxy, HD, FrameRate.FILM);
                Frame frame = new Frame(HD, memory);
                Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n < 12; n++) {
                film(frame, n, scratch);
                sink.write(frame);
                scratch.recycle();
            }
            sink.commit();
        }

        Probe made = lab.probing().probe(proxy);

        assertThat(made.facts().count()).isEqualTo(12);
        assertThat(contrastOfEach(lab, new MediaRef(List.of(proxy), made.facts())))
                .allSatisfy(contrast -> assertThat(contrast).isBetween(0.9 * CONTRAST, 1.1 * CONTRAST));
    }

    /** Grey with seeded grain of 2 codes, panning stripes, and the wire upright. */
    private static void film(Frame frame, int n, Scratch scratch) {
        Core.setRNGSeed(new Random(n).nextInt());
        Core.randn(frame.mat(), 0.45, 2 / 255.0);
        for (int x = 0; x < HD.width(); x += 80) {
            Mat stripe = scratch.keep(frame.mat().submat(new Rect(x + 2 * n % 40, 0, 20, HD.height() / 3)));
            Core.add(stripe, new Scalar(0.1, 0.1, 0.1), stripe);
        }
        Mat wire = scratch.keep(frame.mat().submat(new Rect(WIRE, HD.height() / 2, 2, HD.height() / 2)));
        Core.subtract(wire, new Scalar(CONTRAST, CONTRAST, CONTRAST), wire);
    }

    private static List<Double> contrastOfEach(PictureLab lab, MediaRef media) {
        List<Double> contrasts = new java.util.ArrayList<>();
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory());
                Scratch scratch = new Scratch(lab.memory())) {
            for (int n = 0; n < source.count(); n++) {
                source.read(n, frame);
                contrasts.add(mean(frame, WIRE - 12, 8, scratch) - mean(frame, WIRE, 2, scratch));
            }
        }
        return contrasts;
    }

    private static double mean(Frame frame, int x, int width, Scratch scratch) {
        Mat part = scratch.keep(frame.mat().submat(new Rect(x, HD.height() / 2 + 8, width, HD.height() / 2 - 16)));
        return Core.mean(part).val[1];
    }
}
