package answerprint.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.interchange.ExrAttribute;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrParts;
import answerprint.interchange.ExrPicture;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSource;
import answerprint.picture.LabFixture;
import answerprint.picture.MediaRef;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.Scalar;

@NoLeaks
class StillFramesPictureTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 36;
    private static final Region BOX = new Region(9, 17, 12, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"EXR", "EXR_FLOAT", "DPX_10", "DPX_16", "TIFF_16"})
    void theBoxReadsBackWhatWasPutIn(DeliveryFormat format, PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        float[] rgb = codes(format == DeliveryFormat.DPX_10 ? 1023 : format == DeliveryFormat.EXR ? 255 : 65535);
        MediaRef plate = still(lab, "plate", new StillFrames(plate(lab, rgb), List.of()), format, rgb, memory);

        assertThat(read(lab, plate, memory)).containsExactly(asKept(format, rgb), within(1e-7f));
    }

    @Test
    void anExrPlateKeepsItsAttributesAndOtherChannels(PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        float[] rgb = codes(255);
        MediaRef media = plate(lab, rgb).media();

        byte[] made = made(StillFrames.of(media), DeliveryFormat.EXR, rgb, memory);

        ExrPicture picture = ExrPicture.parse(made);
        assertThat(picture.header().find("owner")).contains(ExrAttribute.ofText("owner", "a production"));
        assertThat(picture.header())
                .isEqualTo(ExrPicture.parse(Files.readAllBytes(media.files().getFirst()))
                        .header());
    }

    @Test
    void aMultiPartResultSaysWhereItChangedHowSureAndWherefrom(PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        float[] rgb = codes(255);
        StillFrames stills = new StillFrames(plate(lab, rgb), List.of(new SourceTable.Source(new UUID(0, 7), 12)));

        ExrParts parts = ExrParts.parse(made(stills, DeliveryFormat.EXR_PARTS, rgb, memory));

        int inside = BOX.y() * WIDTH + BOX.x();
        assertThat(plane(parts, "mask.a", "A")[inside]).isEqualTo(1f);
        assertThat(plane(parts, "mask.a", "A")[inside - 1]).isZero();
        assertThat(plane(parts, "conf.y", "Y")[inside]).isEqualTo(0.75f);
        assertThat(plane(parts, "source.id", "id")[inside]).isEqualTo(SourceTable.FIRST_ROW);
        assertThat(parts.find("source.id")
                        .orElseThrow()
                        .header()
                        .find("sources")
                        .orElseThrow()
                        .value())
                .asString()
                .contains("16 take 00000000-0000-0000-0000-000000000007 frame 12");
    }

    @ParameterizedTest
    @EnumSource(MovieCodec.class)
    void everyMovieCodecIsWrittenAndReadBack(MovieCodec codec, PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        PictureFormat format = new PictureFormat(320, 180, Encoding.REC709);
        Path file = Files.createFile(folder.resolve("movie." + codec.extension()));
        MovieLabels labels = new MovieLabels(format, FrameRate.FILM, Optional.empty(), Optional.of("A001"));
        try (FrameSink sink = lab.sinks().movie(codec, file, labels);
                Frame frame = new Frame(format, memory)) {
            frame.mat().setTo(new Scalar(0.25, 0.5, 0.75));
            sink.write(frame);
            sink.write(frame);
            sink.commit();
        }

        MediaRef media = new MediaRef(List.of(file), lab.probing().probe(file).facts());

        assertThat(media.count()).isEqualTo(2);
        float[] rgb = read(lab, media, memory);
        float tolerance = codec.lossless() ? 1 / 65535f : 0.005f;
        assertThat(List.of(rgb[0], rgb[1], rgb[2]))
                .usingElementComparator((a, b) -> Math.abs(a - b) <= tolerance ? 0 : Float.compare(a, b))
                .containsExactly(0.25f, 0.5f, 0.75f);
    }

    /** A plate of EXR, half, with an attribute of its own. */
    private DeliveredPlate plate(PictureLab lab, float[] rgb) throws IOException {
        ExrHeader header = ExrHeader.ofSize(WIDTH, HEIGHT).with(ExrAttribute.ofText("owner", "a production"));
        Path file = folder.resolve("own.0001.exr");
        Files.write(
                file,
                ExrPicture.ofInterleaved(header, rgb, ExrChannel.Sample.HALF).print());
        MediaRef media = new MediaRef(
                List.of(file),
                lab.probing().probeSequence(List.of(file), FrameRate.FILM).facts());
        return new DeliveredPlate(new UUID(0, 7), "", "", "", List.of(), media, "", Map.of());
    }

    private MediaRef still(
            PictureLab lab, String name, StillFrames stills, DeliveryFormat format, float[] rgb, PictureMemory memory)
            throws IOException {
        Path file = folder.resolve(name + ".0001." + format.extension());
        Files.write(file, made(stills, format, rgb, memory));
        return new MediaRef(
                List.of(file),
                lab.probing().probeSequence(List.of(file), FrameRate.FILM).facts());
    }

    /** The whole picture is rewritten but for formats that only take what changed; so all of it counts as changed. */
    private static byte[] made(StillFrames stills, DeliveryFormat format, float[] rgb, PictureMemory memory) {
        try (Frame result = new Frame(new PictureFormat(WIDTH, HEIGHT, Encoding.LINEAR_REC709), memory);
                Scratch scratch = new Scratch(memory)) {
            result.mat().put(0, 0, rgb);
            Patch patch = new Patch();
            patch.pixels(BOX, scratch);
            patch.alpha().setTo(new Scalar(1));
            patch.confidence().setTo(new Scalar(0.75));
            patch.source().setTo(new Scalar(SourceTable.FIRST_ROW));
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            return stills.frame(format, 0, result, changed);
        }
    }

    private static float[] read(PictureLab lab, MediaRef media, PictureMemory memory) {
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), memory)) {
            source.read(0, frame);
            float[] rgb =
                    new float[3 * source.format().width() * source.format().height()];
            frame.mat().get(0, 0, rgb);
            return rgb;
        }
    }

    private static float[] plane(ExrParts parts, String part, String channel) {
        return parts.find(part).orElseThrow().plane(channel).orElseThrow();
    }

    private static float[] codes(int most) {
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) (i * 7919 % (most + 1) * (1.0 / most));
        }
        return rgb;
    }

    /** Half floats lose what they cannot hold; codes come back as they were. */
    private static float[] asKept(DeliveryFormat format, float[] rgb) {
        float[] kept = rgb.clone();
        for (int i = 0; format == DeliveryFormat.EXR && i < kept.length; i++) {
            kept[i] = Float.float16ToFloat(Float.floatToFloat16(kept[i]));
        }
        return kept;
    }
}
