package answerprint.bench;

import java.util.Random;

/** Seeded faults of whole clips, each as a change to the pixels of one frame; rounded to the recording's levels afterwards. */
final class FaultStock {
    private static final double BAND = 0.05;
    private static final int SPECKS = 5;
    /** Codes of a plate that was stored too coarsely. */
    static final int CODES = 127;

    private final WireClip clip;
    private final long seed;
    private final int width;
    private final int height;

    /** Changes one frame in place; interleaved RGB. */
    @FunctionalInterface
    interface Fault {
        void lay(int n, float[] rgb);
    }

    FaultStock(WireClip clip, long seed) {
        this.clip = clip;
        this.seed = seed;
        width = clip.format().width();
        height = clip.format().height();
    }

    Fault scratch() {
        Random random = new Random(seed + 11);
        int at = width / 8 + random.nextInt(3 * width / 4);
        int wide = 1 + random.nextInt(3);
        double contrast = (0.08 + 0.15 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        return (n, rgb) -> {
            int x = at + (int) Math.round(Math.sin(n / 5.0));
            for (int y = 0; y < height; y++) {
                double here = contrast * (0.9 + 0.2 * Math.sin(y / 40.0 + n));
                for (int i = 3 * (y * width + x); i < 3 * (y * width + x + wide); i++) {
                    rgb[i] += (float) here;
                }
            }
        };
    }

    Fault band() {
        Random random = new Random(seed + 12);
        double cycles = 1 + 2.5 * random.nextDouble();
        double step = 0.4 + 2 * random.nextDouble();
        return (n, rgb) -> {
            for (int i = 0; i < rgb.length; i++) {
                double wave = Math.sin(2 * Math.PI * cycles * (i / 3 / width) / height + step * n);
                rgb[i] = lit(rgb[i], BAND * wave);
            }
        };
    }

    /** A new offset for each row of each frame, 0.4 to 1.6 % of full scale. */
    Fault rowNoise() {
        double size = 0.004 + 0.012 * new Random(seed + 13).nextDouble();
        return (n, rgb) -> {
            Random random = new Random(seed + 1_009 * n);
            for (int y = 0; y < height; y++) {
                float offset = (float) (size * random.nextGaussian());
                for (int i = 3 * y * width; i < 3 * (y + 1) * width; i++) {
                    rgb[i] += offset;
                }
            }
        };
    }

    /** Rows of the picture above which lies a sky without grain. */
    int sky() {
        return 2 * height / 5;
    }

    /** The picture under a smooth evening sky, as filmed by a camera without steps. */
    Fault underSky() {
        Random random = new Random(seed + 14);
        double top = 0.3 + 0.4 * random.nextDouble();
        double fall = (0.05 + 0.1 * random.nextDouble()) / sky();
        double lean = 0.06 * (random.nextDouble() - 0.5) / width;
        return (n, rgb) -> {
            for (int i = 0; i < 3 * sky() * width; i++) {
                double glow = 0.01 * Math.sin(i / 3 % width / 90.0 + n / 15.0);
                rgb[i] = (float) (top - 0.04 * (i % 3) - fall * (i / 3 / width) + lean * (i / 3 % width) + glow);
            }
        };
    }

    /** Soft dark places on the lens, the same on all frames. */
    Fault lensDirt() {
        Random random = new Random(seed + 15);
        double[][] specks = new double[SPECKS][];
        for (int k = 0; k < SPECKS; k++) {
            double across = width * (0.15 + 0.7 * random.nextDouble());
            double down = height * (0.15 + 0.7 * random.nextDouble());
            specks[k] = new double[] {across, down, 8 + 14 * random.nextDouble(), 0.1 + 0.15 * random.nextDouble()};
        }
        return (n, rgb) -> {
            for (int i = 0; i < rgb.length / 3; i++) {
                double loss = 0;
                for (double[] speck : specks) {
                    double far = Math.hypot(i % width - speck[0], i / width - speck[1]) / speck[2];
                    loss += speck[3] * Math.exp(-far * far * far * far);
                }
                for (int c = 3 * i; c < 3 * i + 3 && loss > 1e-4; c++) {
                    rgb[c] = lit(rgb[c], -loss);
                }
            }
        };
    }

    /** How far a weaving gate puts frame {@code n} off, pixels to the right and down. */
    double[] weave(int n) {
        Random random = new Random(seed + 16 + 1_013 * n);
        return new double[] {1.2 * random.nextGaussian(), 1.2 * random.nextGaussian()};
    }

    /** @param by natural logarithm of light */
    private float lit(float code, double by) {
        double light = clip.format().encoding().toLinear(code) * Math.exp(by);
        return (float) clip.format().encoding().toCode(light);
    }
}
