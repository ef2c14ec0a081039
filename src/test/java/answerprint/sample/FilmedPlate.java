package answerprint.sample;

import answerprint.bench.BundledFfmpeg;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;

/** A plate filmed by a real camera: a run of consecutive frames of a file among the test resources. */
record FilmedPlate(String resource, int width, int height, int first) implements Plate {

    @Override
    public LightPicture frame(int n) {
        short[] code = new short[width * height * 3];
        byte[] bytes = decode(first + n, code.length * 2);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(code);
        return LightPicture.ofCode16(width, height, code);
    }

    private byte[] decode(int frame, int size) {
        List<String> command = List.of(
                program().toString(),
                "-nostdin",
                "-v",
                "error",
                "-i",
                file().toString(),
                "-vf",
                "select=eq(n\\," + frame + "),scale=in_color_matrix=bt709:flags=bicubic+accurate_rnd+full_chroma_int",
                "-frames:v",
                "1",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb48le",
                "-");
        try {
            Process process = BundledFfmpeg.of(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] bytes = new byte[size];
            try (InputStream in = process.getInputStream()) {
                new DataInputStream(in).readFully(bytes);
            }
            process.waitFor();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("decoding frame " + frame + " of " + resource, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path program() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    }

    private Path file() {
        URL url = Objects.requireNonNull(FilmedPlate.class.getResource(resource), resource);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
