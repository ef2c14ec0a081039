package answerprint.bench;

import java.util.Random;

/**
 * A seeded fault of exposure: rapid flicker (noise from frame to frame, and a beat of 5 to 11 cycles a second at 24 frames), the
 * same everywhere, per channel, or differing over a 3 × 4 lattice with cosine steps between; and, if wanted, a light cue.
 */
final class InjectedFlicker {
    static final int STEP_AT = 22;
    static final int FADE_FROM = 12;
    static final int FADE_TO = 32;
    static final int FLASH_AT = 27;

    private static final int ACROSS = 4;
    private static final int DOWN = 3;
    private static final double SPREAD = 0.08;

    /** What is lit on purpose while it flickers. */
    enum Cue {
        NONE,
        /** Half a stop darker from one frame to the next. */
        STEP,
        /** 0.8 stop darker over 20 frames. */
        FADE,
        /** A stop and a half brighter for one frame. */
        FLASH;

        double stops(int n) {
            return switch (this) {
                case NONE -> 0;
                case STEP -> n < STEP_AT ? 0 : -0.5;
                case FADE -> -0.8 * Math.clamp((n - FADE_FROM) / (double) (FADE_TO - FADE_FROM), 0, 1);
                case FLASH -> n == FLASH_AT ? 1.5 : 0;
            };
        }
    }

    private final double[][] stops;
    private final Spread spread;
    private final Cue cue;

    /** What the flicker differs by. */
    private enum Spread {
        CHANNEL,
        PLACE,
        TONE
    }

    private InjectedFlicker(double[][] stops, Spread spread, Cue cue) {
        this.stops = stops;
        this.spread = spread;
        this.cue = cue;
    }

    static InjectedFlicker global(long seed, int frames) {
        double[] one = trembling(new Random(seed), frames);
        return new InjectedFlicker(new double[][] {one, one, one}, Spread.CHANNEL, Cue.NONE);
    }

    static InjectedFlicker channels(long seed, int frames) {
        Random random = new Random(seed);
        double[][] all = {trembling(random, frames), trembling(random, frames), trembling(random, frames)};
        return new InjectedFlicker(all, Spread.CHANNEL, Cue.NONE);
    }

    static InjectedFlicker local(long seed, int frames) {
        Random random = new Random(seed);
        double[][] all = new double[ACROSS * DOWN][];
        for (int k = 0; k < all.length; k++) {
            all[k] = trembling(random, frames);
        }
        return new InjectedFlicker(all, Spread.PLACE, Cue.NONE);
    }

    /** The same over the picture, in full in the dark and not at all at full code, as where a black level trembles. */
    static InjectedFlicker tones(long seed, int frames) {
        return new InjectedFlicker(new double[][] {trembling(new Random(seed), frames)}, Spread.TONE, Cue.NONE);
    }

    /** No flicker at all, until a cue is added. */
    static InjectedFlicker none(int frames) {
        return new InjectedFlicker(new double[3][frames], Spread.CHANNEL, Cue.NONE);
    }

    InjectedFlicker with(Cue other) {
        return new InjectedFlicker(stops, spread, other);
    }

    private static double[] trembling(Random random, int frames) {
        double[] all = new double[frames];
        double beat = 2 * Math.PI * (5 + 6 * random.nextDouble()) / 24;
        double phase = 2 * Math.PI * random.nextDouble();
        for (int n = 0; n < frames; n++) {
            all[n] = SPREAD * (random.nextGaussian() + Math.sin(beat * n + phase));
        }
        return all;
    }

    /** The take under this light, rounded to what the recording can hold. */
    FilmedTake over(FilmedTake take) {
        CodeLight meter = new CodeLight(take.format().encoding(), take.levels());
        float[][] faulty = new float[take.frameCount()][];
        for (int n = 0; n < faulty.length; n++) {
            faulty[n] = lit(take, n, meter);
        }
        return take.with(faulty);
    }

    private float[] lit(FilmedTake take, int n, CodeLight meter) {
        int width = take.format().width();
        int height = take.format().height();
        float[] out = take.frames()[n].clone();
        double[] gains = new double[3];
        for (int i = 0; i < out.length; i += 3) {
            for (int c = 0; c < 3; c++) {
                gains[c] = isKnown(i, c)
                        ? gains[spread == Spread.PLACE ? 0 : c]
                        : gain(n, c, out[i + c], i / 3, width, height);
                out[i + c] = meter.coded(meter.light(out[i + c]) * gains[c]);
            }
        }
        return out;
    }

    /** Whether a gain that was worked out before holds here too: for the whole picture, or for the other channels. */
    private boolean isKnown(int sample, int channel) {
        return switch (spread) {
            case CHANNEL -> sample > 0;
            case PLACE -> channel > 0;
            case TONE -> false;
        };
    }

    private double gain(int n, int channel, float code, int pixel, int width, int height) {
        return Math.pow(2, cue.stops(n) + at(n, channel, code, pixel, width, height));
    }

    private double at(int n, int channel, float code, int pixel, int width, int height) {
        return switch (spread) {
            case CHANNEL -> stops[channel][n];
            case TONE -> stops[0][n] * 2 * (1 - code);
            case PLACE -> inPlace(n, pixel % width, pixel / width, width, height);
        };
    }

    private double inPlace(int n, int x, int y, int width, int height) {
        double across = x * (ACROSS - 1.0) / (width - 1);
        double down = y * (DOWN - 1.0) / (height - 1);
        int column = Math.min((int) across, ACROSS - 2);
        int row = Math.min((int) down, DOWN - 2);
        double right = eased(across - column);
        double low = eased(down - row);
        int k = row * ACROSS + column;
        return (stops[k][n] * (1 - right) + stops[k + 1][n] * right) * (1 - low)
                + (stops[k + ACROSS][n] * (1 - right) + stops[k + ACROSS + 1][n] * right) * low;
    }

    private static double eased(double t) {
        return 0.5 - 0.5 * Math.cos(Math.PI * t);
    }
}
