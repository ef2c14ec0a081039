package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExrTest {

    @Test
    void halfPicturesComeBackBitForBit() {
        float[] rgb = picture(37, 41, 3);
        ExrPicture written = ExrPicture.ofInterleaved(ExrHeader.ofSize(37, 41), rgb);

        ExrPicture read = ExrPicture.parse(written.print());

        assertThat(read.header()).isEqualTo(written.header());
        assertThat(read.plane("R").orElseThrow()).containsExactly(plane(rgb, 3, 0));
        assertThat(read.plane("B").orElseThrow()).containsExactly(plane(rgb, 3, 2));
        assertThat(read.plane("A")).isEmpty();
    }

    @Test
    void attributesTimecodeAndRateAreCarriedOver() {
        ExrHeader plate = ExrHeader.ofSize(640, 480)
                .with(ExrAttribute.ofText("owner", "a production"))
                .with(new ExrAttribute("vendorThing", "vendorType", new byte[] {1, 2, 3}))
                .withTimecode(Timecode.parse("01:02:03;04", 30))
                .withRate(FrameRate.NTSC);

        ExrPicture out = ExrPicture.ofInterleaved(ExrHeader.ofSize(4, 2).carryingOver(plate), new float[4 * 2 * 4]);
        ExrHeader read = ExrPicture.parse(out.print()).header();

        assertThat(read.find("vendorThing")).isEqualTo(plate.find("vendorThing"));
        assertThat(read.timecode(30)).contains(Timecode.parse("01:02:03;04", 30));
        assertThat(read.rate()).contains(FrameRate.NTSC);
        assertThat(read.dataWindow()).isEqualTo(ExrBox.ofSize(4, 2));
        assertThat(read.channels()).extracting(ExrChannel::name).containsExactly("A", "B", "G", "R");
    }

    @ParameterizedTest
    @CsvSource({"23:59:59:23, 24", "10:00:00:59, 60", "00:00:00:00, 25", "12:34:56:29, 30"})
    void timecodeSurvivesItsPacking(String text, int base) {
        Timecode timecode = Timecode.parse(text, base);

        assertThat(ExrHeader.ofSize(1, 1).withTimecode(timecode).timecode(base)).contains(timecode);
    }

    @Test
    void anUnsetTimecodeIsNone() {
        ExrAttribute unset = new ExrAttribute("timeCode", "timecode", new byte[] {-1, -1, -1, -1, 0, 0, 0, 0});

        assertThat(ExrHeader.ofSize(1, 1).with(unset).timecode(24)).isEqualTo(Optional.empty());
    }

    @Test
    void highlightsStayFinite() {
        float[] bright = new float[3];
        Arrays.fill(bright, 1e9f);

        ExrPicture read = ExrPicture.parse(
                ExrPicture.ofInterleaved(ExrHeader.ofSize(1, 1), bright).print());

        assertThat(read.plane("G").orElseThrow()).containsExactly(65_504f);
    }

    @Test
    void onlyChunksOfChangedRowsArePackedAnew() {
        ExrPicture plate = ExrPicture.ofInterleaved(ExrHeader.ofSize(20, 50), picture(20, 50, 3));
        byte[] file = plate.print();
        ExrPicture changed = ExrPicture.parse(file);
        changed.plane("R").orElseThrow()[20 * 20] = 0.125f;
        BitSet rows = new BitSet();
        rows.set(20);

        byte[] out = ExrPatching.withRows(file, changed, rows);

        ExrFile before = new ExrFile(file);
        ExrFile after = new ExrFile(out);
        assertThat(IntStream.range(0, 4)
                        .filter(i -> !Arrays.equals(
                                before.raw(before.chunks().get(i)),
                                after.raw(after.chunks().get(i))))
                        .toArray())
                .containsExactly(1);
        assertThat(after.picture().plane("R").orElseThrow()[400]).isEqualTo(0.125f);
    }

    @Test
    void everyCutAndEveryFlippedByteEndsInWords() {
        byte[] file = ExrPicture.ofInterleaved(ExrHeader.ofSize(8, 20), picture(8, 20, 3))
                .print();

        assertThat(IntStream.range(0, file.length - 1).boxed())
                .allSatisfy(cut -> assertThatThrownBy(() -> ExrPicture.parse(Arrays.copyOf(file, cut)))
                        .isInstanceOf(UnreadableDocument.class));
        assertThat(IntStream.range(0, file.length).boxed())
                .allSatisfy(at -> assertThat(outcome(flipped(file, at))).isIn("read", "refused"));
    }

    @Test
    void picturesThatClaimToBeHugeAreRefusedBeforeMemoryIsTaken() {
        ExrHeader huge = ExrHeader.ofSize(2, 2).with(ExrAttribute.ofBox("dataWindow", ExrBox.ofSize(1 << 30, 1 << 30)));

        assertThatThrownBy(() -> new ExrFile(ExrWriting.file(huge, List.of()))).isInstanceOf(UnreadableDocument.class);
    }

    @ParameterizedTest
    @CsvSource({"Carrots.exr, 600, 400, 25", "Rec709.exr, 610, 406, 13", "t08.exr, 400, 300, 19"})
    void realFilesGiveTheirHeaderAndChunks(String name, int width, int height, int chunks) throws IOException {
        ExrFile file = new ExrFile(SharedFootage.bytes("exr-photo/" + name));

        assertThat(file.header().dataWindow().width()).isEqualTo(width);
        assertThat(file.header().dataWindow().height()).isEqualTo(height);
        assertThat(file.chunks()).hasSizeBetween(1, chunks);
    }

    @Test
    void aRealZipPictureIsReadAndItsUntouchedChunksLeaveAsTheyCame() throws IOException {
        byte[] bytes = SharedFootage.bytes("exr-photo/Carrots.exr");
        ExrPicture picture = ExrPicture.parse(bytes);

        byte[] same = ExrPatching.withRows(bytes, picture, new BitSet());
        ExrPicture again = ExrPicture.parse(picture.print());

        assertThat(same).isEqualTo(bytes);
        assertThat(again.plane("G").orElseThrow())
                .containsExactly(picture.plane("G").orElseThrow());
        assertThat(again.header()).isEqualTo(picture.header());
    }

    private static String outcome(byte[] file) {
        try {
            ExrPicture.parse(file);
            return "read";
        } catch (UnreadableDocument e) {
            return "refused";
        }
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] ^= (byte) 0xa5;
        return copy;
    }

    private static float[] picture(int width, int height, int channels) {
        float[] rgb = new float[width * height * channels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Float.float16ToFloat(Float.floatToFloat16((i * 37 % 1001) / 500f - 0.1f));
        }
        return rgb;
    }

    private static float[] plane(float[] interleaved, int channels, int channel) {
        float[] plane = new float[interleaved.length / channels];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = interleaved[i * channels + channel];
        }
        return plane;
    }
}
