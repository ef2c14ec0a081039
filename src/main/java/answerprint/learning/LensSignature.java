package answerprint.learning;

import java.util.List;

/**
 * How one lens draws, at one picture size. Radii are from the picture's middle, 1 at its corners.
 *
 * @param lens as ingest knows it, with its focal length
 * @param width of the pictures
 * @param height of the pictures
 * @param k1 of the division model (Fitzgibbon 2001): a point seen at radius r belongs at r / (1 + k1 r²); negative is barrel
 * @param distortion pixels at the learning width by which points of two frames miss each other
 * @param falloff natural logarithm of light against the middle: {@code falloff[0] r² + falloff[1] r⁴}
 * @param light natural logarithm by which the same place differs in two frames
 * @param red by how much the red picture is larger than the green one: 0.001 is a thousandth
 * @param blue the same of the blue picture
 * @param fringes plate pixels by which red and blue lie beside green in the outer half
 */
public record LensSignature(
        String lens,
        int width,
        int height,
        double k1,
        HeldOutGain distortion,
        List<Double> falloff,
        HeldOutGain light,
        double red,
        double blue,
        HeldOutGain fringes) {
    public LensSignature {
        falloff = List.copyOf(falloff);
    }

    /** Light lost at the corners, in stops. */
    public double falloffStops() {
        return -falloff.stream().mapToDouble(it -> it).sum() / Math.log(2);
    }

    /** How far the corners are drawn in (negative) or out, in percent of their radius. */
    public double cornerPercent() {
        return 100 * k1;
    }

    /** How far red or blue lies beside green at the corners, in plate pixels. */
    public double fringePixels() {
        return Math.max(Math.abs(red), Math.abs(blue)) * Math.hypot(width, height) / 2;
    }

    /** Whether any of it held on frames that it was not learned from. */
    boolean isKnown() {
        return distortion.used() || light.used() || fringes.used();
    }
}
