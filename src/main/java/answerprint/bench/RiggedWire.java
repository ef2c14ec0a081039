package answerprint.bench;

import java.util.SplittableRandom;

/**
 * One seeded wire: where it hangs, how it moves and what it looks like. Lengths in pixels of the picture it hangs in, times
 * in frames, tones scene-linear with 1 as the plate's white.
 *
 * @param x0 first end at frame 0
 * @param sag how far the middle hangs below the chord
 * @param sway amplitude of the middle's pendulum, across the wire
 * @param period frames of one swing
 * @param phase where the pendulum starts, radians
 * @param driftX the whole wire's motion per frame
 * @param width across the wire
 * @param softness standard deviation of the lens's blur
 * @param shutter share of a frame over which motion smears, 0..1
 * @param opacity 0..1
 * @param red linear tone
 * @param roundness how much brighter one flank is than the other, as light falls on a cylinder, -1..1
 * @param glint amplitude of slow changes of tone along the wire
 * @param grain standard deviation of grain on the wire, in the plate's own encoding
 */
record RiggedWire(
        double x0,
        double y0,
        double x1,
        double y1,
        double sag,
        double sway,
        double period,
        double phase,
        double driftX,
        double driftY,
        double width,
        double softness,
        double shutter,
        double opacity,
        double red,
        double green,
        double blue,
        double roundness,
        double glint,
        double grain,
        long seed) {

    /** How wires move across the picture. */
    enum Motion {
        /** Pendulum, drift, or both: the background is uncovered sooner or later. */
        MOVING,
        /** Fixed in the picture, as a wire on a camera rig: only a moving camera uncovers the background. */
        FIXED
    }

    static RiggedWire draw(SplittableRandom random, int width, int height, double ground, Motion motion) {
        double length = Math.hypot(width, height);
        double angle = random.nextInt(2) == 0 ? Math.PI / 2 + random.nextGaussian(0, 0.3) : random.nextDouble(Math.PI);
        double cx = width * random.nextDouble(0.12, 0.88);
        double cy = height * random.nextDouble(0.12, 0.88);
        double before = random.nextInt(6) == 0 ? 0.15 * length : length;
        boolean moves = motion == Motion.MOVING;
        boolean swings = moves && random.nextInt(3) > 0;
        boolean drifts = moves && (!swings || random.nextInt(3) == 0);
        double tone = tone(random, ground);
        double warmth = random.nextGaussian(0, 0.06);
        double speed = random.nextDouble(0.6, 3) * (random.nextBoolean() ? 1 : -1);
        double across = angle + Math.PI / 2;
        return new RiggedWire(
                cx - before * Math.cos(angle),
                cy - before * Math.sin(angle),
                cx + length * Math.cos(angle),
                cy + length * Math.sin(angle),
                random.nextInt(3) == 0 ? 0 : length * random.nextDouble(0, 0.1),
                swings ? random.nextDouble(3, 14) : 0,
                random.nextDouble(20, 70),
                random.nextDouble(2 * Math.PI),
                drifts ? speed * Math.cos(across) : 0,
                drifts ? speed * Math.sin(across) : 0,
                Math.exp(random.nextDouble(0, Math.log(6))),
                random.nextDouble(0.3, 1.1),
                random.nextDouble(0, 0.6),
                random.nextInt(3) == 0 ? random.nextDouble(0.55, 0.9) : 1,
                tone * (1 + warmth),
                tone,
                tone * (1 - warmth),
                random.nextDouble(-0.5, 0.5),
                random.nextInt(2) == 0 ? 0 : random.nextDouble(0, 0.3),
                random.nextDouble(0, 0.012),
                random.nextLong());
    }

    /** Darker or brighter than the ground, from faint to stark. */
    private static double tone(SplittableRandom random, double ground) {
        double share = random.nextDouble(0.25, 0.95);
        return random.nextInt(5) < 3 ? ground * (1 - share) : ground + (1 - ground) * share * share;
    }

    /** The point at share {@code s} of the wire, at a time in frames. */
    double x(double s, double time) {
        double across = swing(s, time);
        return x0 + s * (x1 - x0) - across * (y1 - y0) / length() + driftX * time;
    }

    double y(double s, double time) {
        double across = swing(s, time);
        return y0 + s * (y1 - y0) + across * (x1 - x0) / length() + sag * 4 * s * (1 - s) + driftY * time;
    }

    double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    private double swing(double s, double time) {
        return sway * Math.sin(Math.PI * s) * Math.sin(2 * Math.PI * time / period + phase);
    }

    /** Pixels that the fastest part moves while the shutter is open. */
    double smear(int frame) {
        double swing = sway * 2 * Math.PI / period * Math.abs(Math.cos(2 * Math.PI * frame / period + phase));
        return shutter * (swing + Math.hypot(driftX, driftY));
    }
}
