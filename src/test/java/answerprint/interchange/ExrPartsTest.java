package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExrPartsTest {
    private static final int WIDTH = 19;
    private static final int HEIGHT = 37;

    @Test
    void partsComeBackSampleBySampleEachInItsOwnStorage() {
        float[] beauty = ramp(3, 0.001f);
        float[] ids = ramp(1, 90);

        ExrParts read = ExrParts.parse(parts(beauty, ids).print());

        assertThat(read.parts()).extracting(ExrParts.Part::name).containsExactly("beauty", "source.id");
        assertThat(read.find("beauty").orElseThrow().plane("G").orElseThrow()).containsExactly(channel(beauty, 1));
        assertThat(read.find("source.id").orElseThrow().plane("id").orElseThrow())
                .containsExactly(ids);
    }

    @Test
    void attributesStandInEachPart() {
        ExrParts read = ExrParts.parse(parts(ramp(3, 0.001f), ramp(1, 1)).print());

        assertThat(read.parts())
                .allSatisfy(part -> assertThat(part.picture().header().find("owner"))
                        .contains(ExrAttribute.ofText("owner", "a production")));
    }

    @Test
    void aFileThatEndsTooSoonIsRefusedInWords() {
        byte[] whole = parts(ramp(3, 0.001f), ramp(1, 1)).print();

        for (int length : new int[] {4, 60, 700, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> ExrParts.parse(Arrays.copyOf(whole, length)))
                    .isInstanceOf(UnreadableDocument.class);
        }
    }

    @Test
    void aSinglePartFileIsNone() {
        byte[] single =
                ExrPicture.ofInterleaved(ExrHeader.ofSize(4, 4), new float[48]).print();

        assertThatThrownBy(() -> ExrParts.parse(single)).isInstanceOf(UnreadableDocument.class);
    }

    private static ExrParts parts(float[] beauty, float[] ids) {
        ExrHeader header = ExrHeader.ofSize(WIDTH, HEIGHT).with(ExrAttribute.ofText("owner", "a production"));
        return new ExrParts(List.of(
                new ExrParts.Part("beauty", ExrPicture.ofInterleaved(header, beauty, ExrChannel.Sample.FLOAT)),
                new ExrParts.Part(
                        "source.id",
                        new ExrPicture(header.withChannels(List.of(ExrChannel.number("id"))), List.of(ids)))));
    }

    private static float[] ramp(int channels, float step) {
        float[] values = new float[channels * WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = step * i;
        }
        return values;
    }

    private static float[] channel(float[] rgb, int channel) {
        float[] plane = new float[rgb.length / 3];
        IntStream.range(0, plane.length).forEach(i -> plane[i] = rgb[3 * i + channel]);
        return plane;
    }
}
