package answerprint.correction.lightingmatch;

import answerprint.colour.Cdl;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Triple;
import answerprint.correction.FootageFixture;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A set painted by seed: 90 coloured, textured patches of all brightness, and something small that moves. */
final class PaintedSet {

    static final int WIDTH = 480;
    static final int HEIGHT = 270;
    static final Cdl FAULT =
            new Cdl(new Triple(1.08, .97, .92), new Triple(-.02, .015, .02), new Triple(1.05, 1, .95), .85);

    private final float[] scene = new float[3 * WIDTH * HEIGHT];

    PaintedSet() {
        Random random = new Random(42);
        for (int patch = 0; patch < 90; patch++) {
            float r = 0.1f + 0.7f * random.nextFloat();
            float g = 0.1f + 0.7f * random.nextFloat();
            float b = 0.1f + 0.7f * random.nextFloat();
            for (int i = 0; i < 48 * 30; i++) {
                int x = patch % 10 * 48 + i % 48;
                int y = patch / 10 * 30 + i / 48;
                boolean dot = (x / 3 * 7 + y / 3 * 13 + patch * 5) % 11 < 3;
                float shade = dot ? 0.8f : 1f;
                put(scene, 3 * (y * WIDTH + x), new Triple(r * shade, g * shade, b * shade));
            }
        }
    }

    /** The set as the hero take shows it. */
    FootageFixture.Painter asLit() {
        return in(c -> c);
    }

    /** The set in another light: each colour, in code values of Rec. 709, through {@code light}. */
    FootageFixture.Painter in(UnaryOperator<Triple> light) {
        float[] lit = new float[scene.length];
        for (int i = 0; i < lit.length; i += 3) {
            put(lit, i, light.apply(new Triple(scene[i], scene[i + 1], scene[i + 2])));
        }
        Triple block = light.apply(new Triple(.7, .3, .2));
        return (n, rgb) -> {
            System.arraycopy(lit, 0, rgb, 0, lit.length);
            for (int i = 0; i < 256; i++) {
                put(rgb, 3 * ((120 + i / 16) * WIDTH + 40 + 8 * n + i % 16), block);
            }
        };
    }

    /** A bare wall of the set's mean colour in another light: nothing to lay over another take. */
    FootageFixture.Painter flat(UnaryOperator<Triple> light) {
        double[] mean = new double[3];
        for (int i = 0; i < scene.length; i++) {
            mean[i % 3] += scene[i] / (scene.length / 3.0);
        }
        Triple wall = light.apply(new Triple(mean[0], mean[1], mean[2]));
        return (n, rgb) -> {
            for (int i = 0; i < rgb.length; i += 3) {
                put(rgb, i, wall);
            }
        };
    }

    /** A CDL in ACEScct put on Rec. 709 code values. */
    static UnaryOperator<Triple> cdl(Cdl cdl) {
        return code -> Encoding.REC709.toCode(
                cdl.applyNoClamp(Encoding.REC709.toLinear(code).map(Curve.ACESCCT::encode))
                        .map(Curve.ACESCCT::decode));
    }

    private static void put(float[] rgb, int at, Triple colour) {
        rgb[at] = (float) colour.r();
        rgb[at + 1] = (float) colour.g();
        rgb[at + 2] = (float) colour.b();
    }
}
