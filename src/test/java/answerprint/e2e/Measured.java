package answerprint.e2e;

import answerprint.bench.BundledFfmpeg;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Loader;

/** A picture as numbers: RGB interleaved, in the encoding of its file, 1.0 = full scale. */
record Measured(int width, int height, float[] rgb) {
    private static final double FULL = 65_535;

    /** A 16-bit PNG, colour or grey, as the REST interface gives it. */
    static Measured png(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        double full = raster.getSampleModel().getSampleSize(0) == 16 ? FULL : 255;
        float[] rgb = new float[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (float)
                    (raster.getSample(pixel % image.getWidth(), pixel / image.getWidth(), Math.min(i % 3, bands - 1))
                            / full);
        }
        return new Measured(image.getWidth(), image.getHeight(), rgb);
    }

    /** A delivered OpenEXR file of 16-bit floats, read by a program that did not write it. */
    static Measured halfExr(byte[] bytes, int width, int height) throws IOException, InterruptedException {
        ShortBuffer gbr =
                decode(bytes, "gbrpf16le", width * height * 3 * Short.BYTES).asShortBuffer();
        return ofPlanes(width, height, i -> Float.float16ToFloat(gbr.get(i)));
    }

    /** An OpenEXR file of 32-bit floats. */
    static Measured floatExr(byte[] bytes, int width, int height) throws IOException, InterruptedException {
        FloatBuffer gbr =
                decode(bytes, "gbrpf32le", width * height * 3 * Float.BYTES).asFloatBuffer();
        return ofPlanes(width, height, gbr::get);
    }

    /** The format is the file's own, so that nothing is converted on the way. */
    private static ByteBuffer decode(byte[] bytes, String format, int size) throws IOException, InterruptedException {
        Path file = Files.createTempFile("delivered", ".exr");
        Files.write(file, bytes);
        Process decoder = BundledFfmpeg.of(List.of(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        "-nostdin",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        format,
                        "-"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] planes = new byte[size];
        try (InputStream in = decoder.getInputStream()) {
            new DataInputStream(in).readFully(planes);
        }
        if (decoder.waitFor() != 0) {
            throw new IOException("the delivered file cannot be decoded");
        }
        Files.delete(file);
        return ByteBuffer.wrap(planes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Measured ofPlanes(int width, int height, IntFunction<Float> sample) {
        int[] plane = {2, 0, 1};
        float[] rgb = new float[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = sample.apply(plane[i % 3] * width * height + i / 3);
        }
        return new Measured(width, height, rgb);
    }

    /** Peak signal-to-noise ratio against a truth, in dB, over the pixels that are asked for. */
    double decibel(float[] truth, IntPredicate pixels) {
        double squares = IntStream.range(0, rgb.length)
                .filter(i -> pixels.test(i / 3))
                .mapToDouble(i -> Math.pow(rgb[i] - truth[i], 2))
                .average()
                .orElseThrow();
        return -10 * Math.log10(squares);
    }

    /** How many samples differ from the other by more than half precision rounds, over the pixels that are asked for. */
    long differingAsHalf(Measured other, IntPredicate pixels) {
        return IntStream.range(0, rgb.length)
                .filter(i -> pixels.test(i / 3))
                .filter(i -> Float.floatToFloat16(rgb[i]) != Float.floatToFloat16(other.rgb[i]))
                .count();
    }

    /** Difference of scene-linear light in stops against another picture: the middle over well exposed samples. */
    double stopsOver(float[] other) {
        double[] stops = IntStream.range(0, rgb.length)
                .filter(i -> other[i] > 0.1 && other[i] < 0.9 && rgb[i] > 0.05 && rgb[i] < 0.95)
                .mapToDouble(i -> Math.log(light(rgb[i]) / light(other[i])) / Math.log(2))
                .sorted()
                .toArray();
        return stops[stops.length / 2];
    }

    /** The inverse of the BT.709 transfer characteristic. */
    private static double light(double signal) {
        return signal < 0.081 ? signal / 4.5 : Math.pow((signal + 0.099) / 1.099, 1 / 0.45);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measured it && width == it.width && height == it.height && Arrays.equals(rgb, it.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
