package answerprint.bench;

import answerprint.colour.Cdl;
import answerprint.colour.Curve;
import answerprint.colour.Triple;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.picture.PictureFormat;
import java.util.Random;

/**
 * A known change of light: a soft tinted lamp and a white balance on scene-linear light, then a CDL in ACEScct, as another
 * lamp, another camera setting and another exposure would have recorded the set.
 *
 * @param lamp how many stops it adds where
 * @param balance factors on linear red, green and blue
 */
record LightChange(Lamp lamp, Triple balance, Cdl cdl) {
    private static final int DRAWS = 40;
    private static final double MOST_CLIPPED = 0.01;

    /** Stops that a lamp adds at a place of the picture, 0..1 both ways. */
    interface Lamp {
        /** No lamp at all. */
        Lamp NONE = (x, y, c) -> 0;

        double stops(double x, double y, int channel);
    }

    /** The first drawn CDL and white balance that clip at most one sample in a hundred more than the picture has already. */
    static LightChange drawn(Random random, Lamp lamp, float[] rgb, PictureFormat format) {
        double before = clipped(rgb);
        LightChange light = new LightChange(lamp, Triple.ONE, Cdl.IDENTITY);
        for (int draw = 0; draw < DRAWS; draw++) {
            Triple balance = LightFault.around(random, 0, 0.25).map(stops -> Math.pow(2, stops));
            light = new LightChange(lamp, balance, LightingMatchBench.drawnCdl(random));
            if (clipped(light.seen(rgb, format)) - before <= MOST_CLIPPED) {
                return light;
            }
        }
        return light;
    }

    /**
     * A lamp and its opposite flag, smooth over half the picture: about ±0.6 stop, each with a colour of its own (up to a
     * quarter of a stop between channels).
     */
    static Lamp soft(Random random) {
        double[] one = spot(random, 0.6);
        double[] other = spot(random, -0.6);
        return (x, y, c) -> of(one, x, y, c) + of(other, x, y, c);
    }

    private static double[] spot(Random random, double stops) {
        return new double[] {
            0.1 + 0.8 * random.nextDouble(),
            0.1 + 0.8 * random.nextDouble(),
            0.25 + 0.15 * random.nextDouble(),
            stops + 0.25 * (random.nextDouble() - 0.5),
            stops,
            stops + 0.25 * (random.nextDouble() - 0.5)
        };
    }

    private static double of(double[] spot, double x, double y, int c) {
        double dx = (x - spot[0]) / spot[2];
        double dy = 0.6 * (y - spot[1]) / spot[2];
        return spot[3 + c] * Math.exp(-(dx * dx + dy * dy) / 2);
    }

    /** What a camera of so many levels records. */
    float[] recorded(float[] rgb, PictureFormat format, int levels) {
        float[] out = seen(rgb, format);
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.round(levels * Math.clamp(out[i], 0f, 1f)) / (float) levels;
        }
        return out;
    }

    /** The picture in this light, in floats. */
    float[] seen(float[] rgb, PictureFormat format) {
        Grading grading = new Grading(Grade.of(cdl), format);
        float[] out = new float[rgb.length];
        float[] line = new float[3 * format.width()];
        for (int y = 0; y < format.height(); y++) {
            for (int i = 0; i < line.length; i++) {
                int c = i % 3;
                double stops = lamp.stops(i / 3 / (format.width() - 1.0), y / (format.height() - 1.0), c);
                double gain = balance.channel(c) * Math.pow(2, stops);
                line[i] = (float)
                        format.encoding().toCode(gain * format.encoding().toLinear(rgb[y * line.length + i]));
            }
            grading.line(y, 0, format.width(), line, line);
            System.arraycopy(line, 0, out, y * line.length, line.length);
        }
        return out;
    }

    /** The exact opposite of {@link #seen}: what rounding to a camera's levels leaves for any method. */
    float[] undone(float[] rgb, PictureFormat format) {
        float[] out = new float[rgb.length];
        Triple cct = Triple.ONE;
        for (int i = 0; i < rgb.length; i++) {
            int c = i % 3;
            int pixel = i / 3;
            if (c == 0) {
                cct = unsaturated(new Triple(rgb[i], rgb[i + 1], rgb[i + 2])
                        .map(code -> Curve.ACESCCT.encode(format.encoding().toLinear(code))));
            }
            double base = Math.pow(Math.max(cct.channel(c), 0), 1 / cdl.power().channel(c));
            double light = Curve.ACESCCT.decode(
                    (base - cdl.offset().channel(c)) / cdl.slope().channel(c));
            double stops = lamp.stops(
                    pixel % format.width() / (format.width() - 1.0),
                    pixel / format.width() / (format.height() - 1.0),
                    c);
            out[i] = (float) format.encoding().toCode(light / (balance.channel(c) * Math.pow(2, stops)));
        }
        return out;
    }

    private Triple unsaturated(Triple cct) {
        double luma = cct.luma();
        return cct.map(v -> luma + (v - luma) / cdl.saturation());
    }

    private static double clipped(float[] rgb) {
        int count = 0;
        for (float v : rgb) {
            count += v <= 0 || v >= 1 ? 1 : 0;
        }
        return (double) count / rgb.length;
    }
}
