package answerprint.learning;

import java.util.SplittableRandom;

/**
 * One synthetic wire: where it hangs, how it moves, what it looks like. Lengths in pixels, time in frames.
 *
 * @param x0 first end at frame 0; ends mostly lie outside the picture
 * @param sag how far the middle hangs below the chord
 * @param slack amplitude of a small irregularity along the wire
 * @param sway amplitude of the middle's pendulum
 * @param swayFrames period of the pendulum
 * @param phase where pendulum and irregularity start, in radians
 * @param driftX whole wire's motion per frame
 * @param width across the wire
 * @param softness standard deviation of the lens's blur
 * @param shutter share of a frame over which motion smears, 0..1
 * @param opacity 0..1
 * @param red tone 0..1 in the plate's encoding
 * @param roundness brightening to one side, as light on a cylinder; -1..1, times the tone
 * @param glint amplitude of slow changes of tone along the wire, times the tone
 * @param grain standard deviation of noise on the wire
 * @param grainSeed makes the noise repeatable
 */
public record HungWire(
        double x0,
        double y0,
        double x1,
        double y1,
        double sag,
        double slack,
        double sway,
        double swayFrames,
        double phase,
        double driftX,
        double driftY,
        double width,
        double softness,
        double shutter,
        double opacity,
        float red,
        float green,
        float blue,
        double roundness,
        double glint,
        double grain,
        long grainSeed) {

    static HungWire draw(SplittableRandom r, int width, int height, double ground, SyntheticWires.WireRange range) {
        double length = Math.hypot(width, height);
        double angle = r.nextInt(10) < 4 ? Math.PI / 2 + r.nextGaussian(0, 0.25) : r.nextDouble(Math.PI);
        double cx = width * r.nextDouble(0.08, 0.92);
        double cy = height * r.nextDouble(0.08, 0.92);
        // One in five ends inside the picture, as a wire does at a harness.
        double before = r.nextInt(5) == 0 ? length * r.nextDouble(0.1, 0.3) : length;
        double after = length;
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        boolean sways = r.nextInt(10) < 6;
        boolean drifts = r.nextInt(10) < 4;
        double share = r.nextDouble(range.faintest(), range.strongest());
        double tone = r.nextInt(10) < 6 ? ground * (1 - share) : ground + (1 - ground) * share;
        double warmth = r.nextGaussian(0, 0.04);
        double thickness = Math.exp(r.nextDouble(Math.log(range.thinnest()), Math.log(range.widest())));
        return new HungWire(
                cx - before * dx,
                cy - before * dy,
                cx + after * dx,
                cy + after * dy,
                r.nextInt(3) == 0 ? 0 : length * r.nextDouble(0, 0.12),
                r.nextInt(2) == 0 ? 0 : r.nextDouble(0, 2.5),
                sways ? r.nextDouble(1, 14) : 0,
                r.nextDouble(18, 80),
                r.nextDouble(2 * Math.PI),
                drifts ? r.nextDouble(-3, 3) : 0,
                drifts ? r.nextDouble(-1.5, 1.5) : 0,
                thickness,
                r.nextDouble(0.35, 1.3),
                r.nextDouble(0, 0.6),
                r.nextDouble(0.6, 1.0),
                tinted(tone, warmth),
                (float) tone,
                tinted(tone, -warmth),
                r.nextDouble(-0.5, 0.5),
                r.nextInt(2) == 0 ? 0 : r.nextDouble(0, 0.35),
                r.nextDouble(0, 0.02),
                r.nextLong());
    }

    private static float tinted(double tone, double warmth) {
        return (float) Math.min(1, Math.max(0, tone * (1 + warmth)));
    }

    /** Pixels that the middle of the wire moves during the shutter at a frame. */
    double smear(int frame) {
        double swing = sway * Math.PI * 2 / swayFrames * Math.cos(2 * Math.PI * frame / swayFrames + phase);
        return shutter * (Math.abs(swing) + Math.hypot(driftX, driftY));
    }
}
