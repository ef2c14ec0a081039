package answerprint.correction.deflicker;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** A textured wall painted by seed, panned by two pixels a frame, under light that changes by so many stops. */
final class TremblingSet {
    static final PictureFormat FORMAT = new PictureFormat(192, 108, Encoding.REC709);
    private static final int WIDE = 400;
    private static final double BRIGHTEST = 0.4;

    private final double[] wall = new double[WIDE * FORMAT.height()];

    TremblingSet() {
        Random random = new Random(5);
        double[] rough = new double[WIDE / 8 * (FORMAT.height() / 8 + 2)];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = 0.05 + 0.3 * random.nextDouble();
        }
        for (int i = 0; i < wall.length; i++) {
            int cell = i / WIDE / 8 * (WIDE / 8) + i % WIDE / 8;
            wall[i] = rough[cell] * (0.9 + 0.2 * random.nextDouble());
        }
    }

    /** @param stops by frame */
    FootageFixture.Painter in(IntToDoubleFunction stops) {
        return inTheDark(n -> 0, stops);
    }

    /** @param dark stops by frame, twice as many for what is black, none for what is brightest */
    FootageFixture.Painter inTheDark(IntToDoubleFunction dark) {
        return inTheDark(dark, n -> 0);
    }

    /** @param even stops by frame that hold everywhere */
    FootageFixture.Painter inTheDark(IntToDoubleFunction dark, IntToDoubleFunction even) {
        return (n, rgb) -> {
            for (int i = 0; i < FORMAT.width() * FORMAT.height(); i++) {
                double own = wall[i / FORMAT.width() * WIDE + i % FORMAT.width() + 2 * n];
                double stops = even.applyAsDouble(n) + 2 * (1 - own / BRIGHTEST) * dark.applyAsDouble(n);
                float code = Math.round(255 * Encoding.REC709.toCode(own * Math.pow(2, stops))) / 255f;
                rgb[3 * i] = code;
                rgb[3 * i + 1] = code;
                rgb[3 * i + 2] = code;
            }
        };
    }

    /** Rapid flicker of about 0.1 stop. */
    static double flicker(int n) {
        return 0.1 * new Random(77L * n + 3).nextGaussian();
    }
}
