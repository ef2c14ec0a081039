package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Cdl;
import answerprint.colour.CodeRange;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.picture.Frame;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NoLeaks
class CompositingPictureTest {
    private static final Encoding LOGC = new Encoding(Curve.LOGC3_800, Gamut.REC709, CodeRange.FULL);
    private static final PictureFormat FORMAT = new PictureFormat(64, 48, LOGC);
    private static final Region BOX = new Region(10, 5, 20, 12);

    private final PictureMemory memory = PictureMemory.ofBytes(64 << 20);
    private final ChangedPixels changed = new ChangedPixels();
    private final Patch patch = new Patch();

    @Test
    void plateIsKeptBitForBitWhereAlphaIsZeroAndThePatchWhereItIsOne() {
        try (Scratch scratch = new Scratch(memory)) {
            Frame plate = noise(scratch, 1);
            Frame result = scratch.frame(FORMAT);
            patch.pixels(BOX, scratch);
            patch.rgb().put(3, 4, new float[] {0.1f, 0.2f, 0.3f});
            patch.alpha().put(3, 4, new float[] {1f});

            changed.gather(patch);
            new Compositing(FORMAT).composite(plate, changed, result);

            assertThat(changed.count()).isEqualTo(1);
            assertThat(OutsideFixture.differing(plate, result, patch)).isZero();
            assertThat(pixel(result, 14, 8)).containsExactly(0.1f, 0.2f, 0.3f);
        }
    }

    @Test
    void halfAlphaMixesLightNotCodes() {
        try (Scratch scratch = new Scratch(memory)) {
            Frame plate = scratch.frame(FORMAT);
            plate.mat().setTo(new org.opencv.core.Scalar(0.391, 0.391, 0.391));
            Frame result = scratch.frame(FORMAT);
            patch.pixels(BOX, scratch);
            float bright = (float) LOGC.toCode(0.72);
            patch.rgb().put(0, 0, new float[] {bright, bright, bright});
            patch.alpha().put(0, 0, new float[] {0.5f});

            changed.gather(patch);
            new Compositing(FORMAT).composite(plate, changed, result);

            double light = LOGC.toLinear(pixel(result, 10, 5)[0]);
            assertThat(light).isCloseTo((0.72 + LOGC.toLinear(0.391f)) / 2, within(1e-4));
        }
    }

    @Test
    void halfAStopDownIsHalfAStopDown() {
        Grade grade = Grade.NONE.withTrim(LightingNote.NONE.withStops(-0.5).trim(LOGC));
        try (Scratch scratch = new Scratch(memory)) {
            Frame plate = noise(scratch, 2);
            Frame result = scratch.frame(FORMAT);
            patch.graded(grade, FORMAT.region(), scratch);
            patch.alpha().setTo(new org.opencv.core.Scalar(1));

            changed.gather(patch);
            new Compositing(FORMAT).composite(plate, changed, result);

            float[] before = pixel(plate, 33, 21);
            float[] after = pixel(result, 33, 21);
            for (int c = 0; c < 3; c++) {
                double stops = Math.log(LOGC.toLinear(after[c]) / LOGC.toLinear(before[c])) / Math.log(2);
                assertThat(stops).isCloseTo(-0.5, within(0.001));
            }
        }
    }

    @Test
    void gradeDoesWhatItsDefinitionSays() {
        Cdl cdl = new Cdl(new Triple(1.1, 1, 0.9), new Triple(0.02, 0, -0.03), new Triple(0.95, 1, 1.1), 0.8);
        Grade grade = new Grade(
                cdl,
                new GainGrid(2, 1, new float[] {0, 0, 0, 1, 1, 1}),
                LightingNote.NONE.withStops(0.25).trim(LOGC));
        float[] line = {0.3f, 0.5f, 0.4f};
        float[] out = new float[3];

        new Grading(grade, FORMAT).line(7, 63, 1, line, out);

        Triple cct = LOGC.toLinear(new Triple(0.3f, 0.5f, 0.4f)).map(Curve.ACESCCT::encode);
        Triple light = cdl.applyNoClamp(cct).map(Curve.ACESCCT::decode).times(2);
        Triple expected = LOGC.toCode(grade.trim().apply(light));
        assertThat(out[0]).isCloseTo((float) expected.r(), within(2e-5f));
        assertThat(out[1]).isCloseTo((float) expected.g(), within(2e-5f));
        assertThat(out[2]).isCloseTo((float) expected.b(), within(2e-5f));
    }

    @Test
    void packGivesBackEveryBitAndTheSameBytesForTheSamePatches(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        List<String> hashes = writePack(one);
        writePack(two);

        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
        try (PatchPack pack = new PatchPack(one);
                Scratch scratch = new Scratch(memory)) {
            assertThat(pack.sources().source(16).frame()).isEqualTo(3);
            Frame result = scratch.frame(FORMAT);
            Compositing compositing = new Compositing(FORMAT);
            for (int n = 7; n >= 5; n--) {
                Frame plate = noise(scratch, n);
                pack.read(n, changed);
                compositing.composite(plate, changed, result);
                assertThat(new ResultHash().of("ab", n, changed, result)).isEqualTo(hashes.get(n - 5));
                assertThat(pack.resultHash(n)).isEqualTo(hashes.get(n - 5));
            }
        }
    }

    private List<String> writePack(Path file) throws IOException {
        SourceTable sources = new SourceTable();
        UUID take = new UUID(0, 9);
        ResultHash hash = new ResultHash();
        try (PatchPackWriter writer = new PatchPackWriter(file);
                Scratch scratch = new Scratch(memory)) {
            Frame result = scratch.frame(FORMAT);
            for (int n = 5; n <= 7; n++) {
                Frame plate = noise(scratch, n);
                fill(n, sources.index(take, 3), scratch);
                changed.gather(patch);
                new Compositing(FORMAT).composite(plate, changed, result);
                writer.write(n, changed, hash.of("ab", n, changed, result));
            }
            writer.finish(new PackHeader(
                    PackHeader.VERSION,
                    CorrectionKind.of("wire-removal"),
                    take,
                    "ab",
                    FORMAT.width(),
                    FORMAT.height(),
                    LOGC.id(),
                    new answerprint.timeline.FrameRange(5, 7),
                    sources.rows(),
                    writer.results()));
            return writer.results();
        }
    }

    /** Frame 5 has new pixels, 6 is graded under a soft matte, 7 stays as it is. */
    private void fill(int n, int source, Scratch scratch) {
        if (n == 7) {
            patch.nothing();
            return;
        }
        if (n == 6) {
            patch.graded(Grade.stops(-0.3), BOX, scratch);
        } else {
            patch.pixels(BOX, scratch);
            patch.source().setTo(new org.opencv.core.Scalar(source));
        }
        Random random = new Random(n);
        for (int y = 0; y < BOX.height(); y += 2) {
            for (int x = 0; x < BOX.width(); x++) {
                patch.alpha().put(y, x, new float[] {random.nextFloat()});
                patch.confidence().put(y, x, new float[] {random.nextFloat()});
                if (n == 5) {
                    patch.rgb().put(y, x, new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()});
                }
            }
        }
    }

    private static float[] pixel(Frame frame, int x, int y) {
        float[] rgb = new float[3];
        frame.mat().get(y, x, rgb);
        return rgb;
    }

    private static Frame noise(Scratch scratch, int seed) {
        Frame frame = scratch.frame(FORMAT);
        Random random = new Random(seed);
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0.2f + 0.5f * random.nextFloat();
        }
        frame.mat().put(0, 0, rgb);
        return frame;
    }
}
