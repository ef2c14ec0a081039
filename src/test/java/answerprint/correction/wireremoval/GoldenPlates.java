package answerprint.correction.wireremoval;

import answerprint.bench.RiggedWires;
import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Twelve golden frames, 480 × 270, halved on request, with seeded wires hung over them. */
final class GoldenPlates {
    static final int COUNT = 12;

    final PictureFormat format;
    final RiggedWires wires;
    private final float[][] truth = new float[COUNT][];
    private final float[][] plates = new float[COUNT][];
    private final float[][] mattes = new float[COUNT][];

    private GoldenPlates(String name, int shrink, long seed, boolean moving, int count) {
        format = new PictureFormat(480 / shrink, 270 / shrink, Encoding.REC709);
        int pixels = format.width() * format.height();
        double ground = 0;
        for (int n = 0; n < COUNT; n++) {
            truth[n] = read(name, n, shrink);
            for (float v : truth[n]) {
                ground += Math.pow(v, 2.4) / (3.0 * pixels * COUNT);
            }
        }
        var light = RiggedWires.Light.video(ground);
        wires = moving
                ? RiggedWires.moving(seed, format.width(), format.height(), count, light)
                : RiggedWires.fixed(seed, format.width(), format.height(), count, light);
        for (int n = 0; n < COUNT; n++) {
            plates[n] = truth[n].clone();
            mattes[n] = new float[pixels];
            wires.paint(n, plates[n], mattes[n]);
        }
    }

    static GoldenPlates withMovingWire(String name, long seed) {
        return new GoldenPlates(name, 1, seed, true, 1);
    }

    static GoldenPlates withFixedWire(String name, long seed) {
        return new GoldenPlates(name, 1, seed, false, 1);
    }

    static GoldenPlates small(String name, long seed) {
        return new GoldenPlates(name, 2, seed, true, 1);
    }

    private float[] read(String name, int n, int shrink) {
        String path = String.format(java.util.Locale.ROOT, "%s/%02d.jpg", name, n);
        try (InputStream in = Objects.requireNonNull(GoldenPlates.class.getResourceAsStream(path), path)) {
            BufferedImage image = ImageIO.read(in);
            float[] rgb = new float[3 * format.width() * format.height()];
            for (int i = 0; i < rgb.length / 3; i++) {
                for (int k = 0; k < shrink * shrink; k++) {
                    int code = image.getRGB(
                            i % format.width() * shrink + k % shrink, i / format.width() * shrink + k / shrink);
                    for (int c = 0; c < 3; c++) {
                        rgb[3 * i + c] += ((code >> (16 - 8 * c)) & 255) / 255f / (shrink * shrink);
                    }
                }
            }
            return rgb;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FootageFixture footage(PictureMemory memory) {
        return FootageFixture.take(
                format, COUNT, memory, (n, rgb) -> System.arraycopy(plates[n], 0, rgb, 0, rgb.length));
    }

    float[] truth(int n) {
        return truth[n];
    }

    float[] plate(int n) {
        return plates[n];
    }

    float[] matte(int n) {
        return mattes[n];
    }

    /** Points on the wire as a person draws them: off by up to some pixels, to alternating sides. */
    ObjectNode drawn(int frame, int points, double off) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode wire = hints.putArray("wires").addObject().put("frame", frame);
        var array = wire.putArray("points");
        double side = off;
        for (double[] point : wires.points(0, frame, points)) {
            array.addArray().add(point[0] + side).add(point[1] - side);
            side = -side;
        }
        return hints;
    }
}
