package answerprint.colour;

/**
 * A change of light on scene-linear RGB: gains, then contrast round a pivot, then saturation.
 *
 * <p>For each channel {@code x = in · gain}; then {@code x = pivot · (x / pivot)^contrast} where x is above 0, and
 * {@code x · contrast} below; then {@code out = luma + saturation · (x − luma)} with Rec. 709 weights.
 *
 * @param gains factors on linear red, green, blue, above 0
 * @param contrast exponent in log light, 0..8; 1 is unchanged
 * @param pivot linear light that contrast leaves alone
 * @param saturation 0..3
 */
public record LightTrim(Triple gains, double contrast, double pivot, double saturation) {

    public static final LightTrim NONE = new LightTrim(Triple.ONE, 1, 0.18, 1);

    public LightTrim {
        if (!(gains.r() > 0 && gains.g() > 0 && gains.b() > 0) || !(contrast >= 0 && contrast <= 50)) {
            throw new IllegalArgumentException("Gains are above 0 and contrast is 0 or more");
        }
        if (!(pivot > 0) || !(saturation >= 0 && saturation <= 3)) {
            throw new IllegalArgumentException("The pivot is above 0 and saturation is 0 to 3");
        }
    }

    /** Scene-linear light after the trim. */
    public Triple apply(Triple linear) {
        Triple x = linear.times(gains);
        if (contrast != 1) {
            x = x.map(this::contrasted);
        }
        if (saturation == 1) {
            return x;
        }
        double luma = x.luma();
        return x.map(v -> luma + saturation * (v - luma));
    }

    /** One channel after gain and contrast, before saturation. */
    public double channel(double linear, int channel) {
        double x = linear * gains.channel(channel);
        return contrast == 1 ? x : contrasted(x);
    }

    private double contrasted(double x) {
        return x <= 0 ? x * contrast : pivot * StrictMath.pow(x / pivot, contrast);
    }
}
