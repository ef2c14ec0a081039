package answerprint.correction.relight;

import answerprint.colour.Encoding;
import answerprint.colour.Triple;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import java.util.Random;

/** A painted wall of coloured, dotted patches; the camera pans 5 pixels a frame to the right, and a lamp may stand on the set. */
final class PannedSet {
    static final PictureFormat FORMAT = new PictureFormat(480, 270, Encoding.REC709);
    static final int PAN = 5;
    private static final int WIDE = 640;
    private final float[] scene = new float[3 * WIDE * FORMAT.height()];

    /** Stops that a lamp adds at a pixel of the set; the set's x is the first frame's. */
    interface Lamp {
        double stops(double x, double y);
    }

    PannedSet() {
        Random random = new Random(11);
        for (int patch = 0; patch < 20 * 9; patch++) {
            float[] colour = {
                0.15f + 0.6f * random.nextFloat(), 0.15f + 0.6f * random.nextFloat(), 0.15f + 0.6f * random.nextFloat()
            };
            int left = patch % 20 * 32;
            int top = patch / 20 * 30;
            for (int i = 0; i < 32 * 30; i++) {
                int x = left + i % 32;
                int y = top + i / 32;
                boolean dot = (x / 4 * 7 + y / 4 * 13 + patch * 5) % 11 < 4;
                for (int c = 0; c < 3; c++) {
                    scene[3 * (y * WIDE + x) + c] = colour[c] * (dot ? 0.75f : 1f);
                }
            }
        }
    }

    FootageFixture.Painter asShot() {
        return under((x, y) -> 0);
    }

    FootageFixture.Painter under(Lamp lamp) {
        return (n, rgb) -> paint(PAN * n, lamp, rgb);
    }

    /** Frame {@code n} of the shot, whatever frame is asked for: what an artist hands back. */
    FootageFixture.Painter oneFrame(int n, Lamp lamp) {
        return (any, rgb) -> paint(PAN * n, lamp, rgb);
    }

    /** A still camera, before which a dotted square of 60 pixels moves 8 pixels a frame to the right. */
    FootageFixture.Painter withMovingSquare() {
        return (n, rgb) -> {
            paint(0, (x, y) -> 0, rgb);
            for (int i = 0; i < 60 * 60; i++) {
                int x = i % 60;
                int y = i / 60;
                float value = 0.25f + 0.3f * ((x / 5 * 3 + y / 5 * 7 + x / 5 * (y / 5)) % 5) / 4;
                int at = 3 * ((100 + y) * FORMAT.width() + 40 + 8 * n + x);
                rgb[at] = value;
                rgb[at + 1] = value;
                rgb[at + 2] = 0.8f * value;
            }
        };
    }

    private void paint(int pan, Lamp lamp, float[] rgb) {
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                int from = 3 * (y * WIDE + x + pan);
                double gain = Math.pow(2, lamp.stops(x + pan, y));
                Triple light = Encoding.REC709
                        .toLinear(new Triple(scene[from], scene[from + 1], scene[from + 2]))
                        .times(gain);
                Triple code = gain == 1
                        ? new Triple(scene[from], scene[from + 1], scene[from + 2])
                        : Encoding.REC709.toCode(light);
                int to = 3 * (y * FORMAT.width() + x);
                rgb[to] = (float) code.r();
                rgb[to + 1] = (float) code.g();
                rgb[to + 2] = (float) code.b();
            }
        }
    }
}
