package answerprint.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;

/**
 * A peer: the bundled program's {@code nlmeans}, at the strength that suits the very item best (the truth is looked at, which
 * flatters it), on RGB planes or on grey and colour planes, whichever does better.
 */
final class NonLocalMeans {
    private static final double[] STRENGTHS = {1.5, 2.5, 4, 6, 9, 13, 18};
    private static final List<String> PLANES =
            List.of("format=gbrp", "scale=out_range=pc:out_color_matrix=bt709,format=yuv444p");

    private final int width;
    private final int height;
    private double strength;
    private String planes = PLANES.getFirst();

    NonLocalMeans(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Chooses strength and planes on one frame. */
    void suit(float[] noisy, float[] truth) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        for (String tried : PLANES) {
            for (double one : STRENGTHS) {
                double error = squared(filtered(noisy, tried, one), truth);
                if (error < best) {
                    best = error;
                    strength = one;
                    planes = tried;
                }
            }
        }
    }

    double strength() {
        return strength;
    }

    float[] filtered(float[] noisy) throws IOException, InterruptedException {
        return filtered(noisy, planes, strength);
    }

    static double squared(float[] one, float[] truth) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double off = Math.clamp(one[i], 0f, 1f) - truth[i];
            sum += off * off;
        }
        return sum / one.length;
    }

    private float[] filtered(float[] noisy, String in, double s) throws IOException, InterruptedException {
        String filter = String.format(
                Locale.ROOT, "%s,nlmeans=s=%.2f,scale=in_range=pc:in_color_matrix=bt709,format=rgb24", in, s);
        Path program = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
        List<String> words = List.of(
                program.toString(),
                "-nostdin",
                "-v",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-s",
                width + "x" + height,
                "-i",
                "pipe:0",
                "-vf",
                filter,
                "-threads",
                "1",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "pipe:1");
        Process process =
                BundledFfmpeg.of(words).redirectError(Redirect.DISCARD).start();
        byte[] bytes = new byte[noisy.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * noisy[i]);
        }
        try (OutputStream out = process.getOutputStream()) {
            out.write(bytes);
        }
        byte[] back;
        try (InputStream result = process.getInputStream()) {
            back = result.readAllBytes();
        }
        if (process.waitFor() != 0 || back.length != bytes.length) {
            throw new IOException("the bundled program's nlmeans gave no picture");
        }
        float[] rgb = new float[back.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (back[i] & 0xff) / 255f;
        }
        return rgb;
    }
}
