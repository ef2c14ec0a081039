package answerprint.correction.denoise;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import java.util.Random;

/** A painted wall of soft shades and hard edges, panned by one pixel a frame, with seeded noise over it. */
final class NoisySet {
    static final PictureFormat FORMAT = new PictureFormat(160, 96, Encoding.REC709);

    private NoisySet() {}

    /** The wall without noise. */
    static void clean(int n, float[] rgb) {
        for (int i = 0; i < FORMAT.width() * FORMAT.height(); i++) {
            int x = i % FORMAT.width() + n;
            int y = i / FORMAT.width();
            boolean edge = (x / 20 + y / 16) % 2 == 0;
            double shade = 0.35 + 0.15 * Math.sin(x / 17.0) * Math.cos(y / 13.0) + (edge ? 0.2 : 0);
            rgb[3 * i] = (float) shade;
            rgb[3 * i + 1] = (float) (0.9 * shade);
            rgb[3 * i + 2] = (float) (0.7 * shade + 0.05);
        }
    }

    /** @param sigma of full scale */
    static FootageFixture.Painter noisy(double sigma) {
        return (n, rgb) -> {
            clean(n, rgb);
            Random random = new Random(1000L + n);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] += (float) (sigma * random.nextGaussian());
            }
        };
    }
}
