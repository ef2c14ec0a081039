package answerprint.sample;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.bench.BundledFfmpeg;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships is what the recipe says, and the faults in it can be seen. */
class SamplePictureTest {
    private static final long SHIPPED_AT_MOST = 25_000_000;

    @Test
    void everyShippedFileIsTheOneOnTheList() throws IOException {
        List<String> lines = text("files.sha256").lines().toList();

        assertThat(lines).hasSize(SampleTakes.all().size() + 1);
        for (String line : lines) {
            String name = line.substring(66);
            assertThat(Sums.sha256(bytes(name))).as(name).isEqualTo(line.substring(0, 64));
        }
    }

    @Test
    void cameraReportListsEveryTake() throws IOException {
        assertThat(text("dailies.ale")).isEqualTo(SampleAle.of(SampleTakes.all()));
    }

    @Test
    void sampleAndItsSourcesStaySmall() throws IOException {
        long size = 0;
        for (SampleTake take : SampleTakes.all()) {
            size += bytes(take.clip() + ".mov").length;
        }
        for (String source : List.of("ridge.jpg", "brook.jpg", "run.mp4", "faces.mov")) {
            try (InputStream in = SamplePictureTest.class.getResourceAsStream(source)) {
                size += Objects.requireNonNull(in, source).readAllBytes().length;
            }
        }
        assertThat(size).isLessThan(SHIPPED_AT_MOST);
    }

    @Test
    void sampleHasFourScenesAndNineTakes() {
        List<SampleTake> takes = SampleTakes.all();

        assertThat(takes).hasSize(9);
        assertThat(takes.stream().map(SampleTake::setup).distinct()).containsExactly("12A", "27A", "34A", "41A");
        assertThat(takes.stream().filter(SampleTake::circled).map(SampleTake::setup))
                .containsExactly("12A", "27A", "34A", "41A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A012C001_261012_R1RG", "B003C011_261013_R2SD", "A014C007_261014_R1RG"})
    void wiresShowInTheFileAndNothingElseDiffersFromThePlate(String clip) throws IOException {
        SampleTake take = SampleTakes.named(clip);
        float[] file = decode(take, 30);
        float[] plate = take.truth(30).toSignal();
        float[] wires = take.wires(30);

        assertThat(decibel(file, plate, wires, 0f, 0f)).as("beside the wires").isGreaterThan(33);
        assertThat(decibel(file, plate, wires, 0.7f, 1f)).as("on the wires").isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A012C003_261012_R1RG", "B003C012_261013_R2SD", "C001C005_261014_R3TP"})
    void fileHoldsTheShiftedLight(String clip) throws IOException {
        SampleTake take = SampleTakes.named(clip);
        float[] file = decode(take, 20);
        float[] none = new float[take.plate().width() * take.plate().height()];

        assertThat(decibel(file, take.recorded(20).toSignal(), none, 0f, 0f)).isGreaterThan(34);
        assertThat(decibel(file, take.truth(20).toSignal(), none, 0f, 0f)).isLessThan(24);
    }

    /** PSNR over the pixels whose wire coverage lies within the bounds, both inclusive. */
    private static double decibel(float[] one, float[] other, float[] wires, float from, float to) {
        double sum = 0;
        long count = 0;
        for (int p = 0; p < wires.length; p++) {
            if (wires[p] >= from && wires[p] <= to) {
                for (int c = 0; c < 3; c++) {
                    double difference = one[p * 3 + c] - other[p * 3 + c];
                    sum += difference * difference;
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(500);
        return -10 * Math.log10(sum / count);
    }

    private static float[] decode(SampleTake take, int n) throws IOException {
        int samples = take.plate().width() * take.plate().height() * 3;
        Path file = Files.createTempFile("sample", ".mov");
        try {
            Files.write(file, bytes(take.clip() + ".mov"));
            Process process = BundledFfmpeg.of(List.of(
                            Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                            "-nostdin",
                            "-v",
                            "error",
                            "-i",
                            file.toString(),
                            "-vf",
                            "select=eq(n\\," + n + "),scale=flags=bicubic+accurate_rnd+full_chroma_int",
                            "-frames:v",
                            "1",
                            "-f",
                            "rawvideo",
                            "-pix_fmt",
                            "rgb48le",
                            "-"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] raw = new byte[samples * 2];
            try (InputStream in = process.getInputStream()) {
                new DataInputStream(in).readFully(raw);
            }
            short[] code = new short[samples];
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(code);
            float[] signal = new float[samples];
            for (int i = 0; i < samples; i++) {
                signal[i] = (code[i] & 0xffff) / 65535f;
            }
            return signal;
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SamplePictureTest.class.getResourceAsStream("/sample/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
