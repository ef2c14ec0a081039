package answerprint.colour;

/**
 * An ASC CDL, version 1.2: slope, offset and power per channel, then saturation round Rec. 709 luma.
 *
 * <p>It means nothing without the space it works in; whoever keeps one keeps that beside it.
 *
 * @param slope factor per channel, 0 or more
 * @param offset added after the slope, in code values
 * @param power exponent per channel, above 0
 * @param saturation 0 is grey, 1 unchanged
 */
public record Cdl(Triple slope, Triple offset, Triple power, double saturation) {

    public static final Cdl IDENTITY = new Cdl(Triple.ONE, Triple.ZERO, Triple.ONE, 1);

    public Cdl {
        for (int c = 0; c < 3; c++) {
            if (!(slope.channel(c) >= 0) || !(power.channel(c) > 0) || !Double.isFinite(offset.channel(c))) {
                throw new IllegalArgumentException("A CDL has slopes of 0 or more and powers above 0");
            }
            if (!Double.isFinite(slope.channel(c)) || !Double.isFinite(power.channel(c))) {
                throw new IllegalArgumentException("A CDL's numbers are finite");
            }
        }
        if (!(saturation >= 0) || !Double.isFinite(saturation)) {
            throw new IllegalArgumentException("A CDL's saturation is 0 or more");
        }
    }

    /** The colour after this CDL with the clamps of ASC CDL 1.2: everything stays in 0..1. */
    public Triple apply(Triple in) {
        Triple sop = new Triple(clamped(in, 0), clamped(in, 1), clamped(in, 2));
        return saturated(sop).map(v -> Math.clamp(v, 0, 1));
    }

    /** The same without clamps, as scene values need it: where the base is below 0 the power is left out. */
    public Triple applyNoClamp(Triple in) {
        return saturated(new Triple(unclamped(in.r(), 0), unclamped(in.g(), 1), unclamped(in.b(), 2)));
    }

    /** Slope, offset and power of one channel without clamps or saturation. */
    public double unclamped(double in, int channel) {
        double base = in * slope.channel(channel) + offset.channel(channel);
        return base < 0 ? base : StrictMath.pow(base, power.channel(channel));
    }

    private double clamped(Triple in, int channel) {
        double base = in.channel(channel) * slope.channel(channel) + offset.channel(channel);
        return Math.clamp(StrictMath.pow(Math.clamp(base, 0, 1), power.channel(channel)), 0, 1);
    }

    private Triple saturated(Triple sop) {
        if (saturation == 1) {
            return sop;
        }
        double luma = sop.luma();
        return sop.map(v -> luma + saturation * (v - luma));
    }
}
