package answerprint.picture;

import answerprint.bench.BundledFfmpeg;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Clips whose every frame carries its number as twelve black or white blocks over seeded noise. */
public final class Barcodes {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 176;
    private static final int BITS = 12;
    private static final int BLOCK = 24;

    private Barcodes() {}

    /** Makes a clip with the bundled program, outside the box: this is our own material. */
    public static void film(Path file, int frames, String rate, long seed, String... encoder) {
        List<String> words = new ArrayList<>(List.of(
                Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pixel_format",
                "gray",
                "-video_size",
                WIDTH + "x" + HEIGHT,
                "-framerate",
                rate,
                "-i",
                "pipe:0"));
        words.addAll(List.of(encoder));
        words.add(file.toString());
        try {
            Process ffmpeg = BundledFfmpeg.of(words).redirectErrorStream(true).start();
            try (OutputStream out = ffmpeg.getOutputStream()) {
                for (int n = 0; n < frames; n++) {
                    out.write(frame(n, seed));
                }
            } catch (IOException hungUp) {
                // One that wants fewer frames closes its ear early; its exit says below whether all is well.
            }
            String said = new String(ffmpeg.getInputStream().readAllBytes());
            if (!ffmpeg.waitFor(60, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
                throw new IllegalStateException("the clip could not be made: " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The number that a frame carries. */
    public static int number(Frame frame) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            Mat block = frame.mat().submat(new Rect(8 + bit * BLOCK + 6, 16, BLOCK - 12, BLOCK));
            double mean = Core.mean(block).val[1];
            block.release();
            number |= mean > 0.5 ? 1 << bit : 0;
        }
        return number;
    }

    private static byte[] frame(int n, long seed) {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        Random noise = new Random(seed * 31 + n);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (110 + noise.nextInt(16));
        }
        for (int bit = 0; bit < BITS; bit++) {
            byte value = (byte) ((n >> bit & 1) == 1 ? 235 : 16);
            for (int y = 8; y < 8 + 2 * BLOCK; y++) {
                for (int x = 8 + bit * BLOCK; x < 8 + (bit + 1) * BLOCK; x++) {
                    pixels[y * WIDTH + x] = value;
                }
            }
        }
        return pixels;
    }
}
