package answerprint.sample;

import answerprint.bench.BundledFfmpeg;
import answerprint.sample.MovingStill.View;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/**
 * A take that does not ship: a camera over a photograph and one stunt wire across the picture, with its truth. Tests bring
 * it into the product as a newcomer would bring a clip of their own.
 */
public final class NewTake {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;
    public static final int FRAMES = 24;
    private static final SensorGrain CAMERA = new SensorGrain(1.1e-5, 4e-4, 9);
    private static final StuntWire WIRE = new StuntWire(430, -20, 520, 560, 0, 5, 38, 1.2, 2.4, 0.05, 77);

    private final MovingStill plate = new MovingStill(
            "brook.jpg",
            WIDTH,
            HEIGHT,
            new View(1310, 1060, 1.66, 0.004),
            new View(1490, 1015, 1.58, -0.005),
            FRAMES,
            2.5,
            77);

    /** Records it as ProRes 422 HQ, 24000/1001, BT.709. @param file ends in .mov */
    public void record(Path file) throws IOException, InterruptedException {
        Process encoder = BundledFfmpeg.of(List.of(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        "-y",
                        "-nostdin",
                        "-v",
                        "error",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "rgb48le",
                        "-r",
                        "24000/1001",
                        "-s",
                        WIDTH + "x" + HEIGHT,
                        "-i",
                        "pipe:0",
                        "-vf",
                        "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=yuv422p10le,"
                                + "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
                        "-pix_fmt",
                        "yuv422p10le",
                        "-c:v",
                        "prores_ks",
                        "-profile:v",
                        "hq",
                        "-color_primaries",
                        "bt709",
                        "-color_trc",
                        "bt709",
                        "-colorspace",
                        "bt709",
                        "-color_range",
                        "tv",
                        "-timecode",
                        "11:24:00:00",
                        "-metadata:s:v",
                        "reel_name=A014",
                        file.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = encoder.getOutputStream()) {
            for (int n = 0; n < FRAMES; n++) {
                short[] code = recorded(n).toCode16();
                ByteBuffer bytes = ByteBuffer.allocate(code.length * 2).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asShortBuffer().put(code);
                out.write(bytes.array());
            }
        }
        if (encoder.waitFor() != 0) {
            throw new IOException("the encoder gave up on " + file);
        }
    }

    /** The true plate of frame n without the wire: BT.709 signal 0..1, RGB interleaved. */
    public float[] truth(int n) {
        LightPicture picture = plate.frame(n);
        CAMERA.addTo(picture, n);
        picture.clip();
        return picture.toSignal();
    }

    /** How much of each pixel the wire covers in frame n, 0..1. */
    public float[] wire(int n) {
        return WIRE.matte(WIDTH, HEIGHT, n);
    }

    private LightPicture recorded(int n) {
        LightPicture picture = plate.frame(n);
        WIRE.addTo(picture, n);
        CAMERA.addTo(picture, n);
        picture.clip();
        return picture;
    }
}
