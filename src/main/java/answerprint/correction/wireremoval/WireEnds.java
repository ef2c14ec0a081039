package answerprint.correction.wireremoval;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a wire goes on beyond the part that the net saw of it: from both ends stretch after stretch on along its bend, as long as
 * the picture, or what moves in it, shows a line of the same tone there. All in strip pixels.
 */
final class WireEnds {
    /** Points of a stretch, {@link WireCurve#STEP} pixels apart. */
    private static final int STRETCH = 10;
    /** How far off its bend a stretch may lie, pixels. */
    private static final double WITHIN = 3;

    private static final double TIED = 0.05;
    /** Share of a stretch's points that must show the line. The first value tried; it held on all five wires of the sample, 2026-11-29. */
    private static final double SHOWN = 0.6;
    /** Stretches in which it may be hidden before it shows again. */
    private static final int HIDDEN = 2;
    /** Points over which an end's direction is taken, and the most that a wire turns from point to point, radians. */
    private static final int TURN = 12;

    private static final double BENDS = 0.02;

    private final RidgeTrace.Luma luma;
    private final RidgeTrace.Luma moving;
    private final double half;
    private final double[] tones = new double[STRETCH];

    /** @param half half the wire's width, pixels */
    WireEnds(RidgeTrace.Luma luma, RidgeTrace.Luma moving, WireCurve seen, double half) {
        this.luma = luma;
        this.moving = moving;
        this.half = Math.max(0.6, 0.5 * half);
        Arrays.fill(tones, tone(seen));
    }

    /** The wire from end to end. */
    WireCurve whole(WireCurve seen) {
        return onwards(onwards(seen).reversed()).reversed().inside(luma.width(), luma.height());
    }

    /** The median of what lies along it. */
    private double tone(WireCurve seen) {
        double[] along = IntStream.range(0, seen.size())
                .filter(i -> luma.holds(seen.x()[i], seen.y()[i]))
                .mapToDouble(i -> luma.at(seen.x()[i], seen.y()[i]))
                .sorted()
                .toArray();
        return along.length == 0 ? Double.NaN : along[along.length / 2];
    }

    private WireCurve onwards(WireCurve seen) {
        WireCurve shown = seen;
        WireCurve tried = seen;
        int hidden = 0;
        while (hidden <= HIDDEN && tried.size() > TURN && inside(tried)) {
            WireCurve guess = next(tried);
            var trace = new RidgeTrace(luma, moving, guess, half, WITHIN, TIED, tones);
            boolean shows = trace.sure() >= SHOWN;
            tried = tried.and(shows ? trace.curve() : guess);
            shown = shows ? tried : shown;
            hidden = shows ? 0 : hidden + 1;
        }
        return shown;
    }

    private boolean inside(WireCurve curve) {
        return luma.holds(curve.x()[curve.size() - 1], curve.y()[curve.size() - 1]);
    }

    /** One stretch on, in the direction of the end, turning as the wire does. */
    private static WireCurve next(WireCurve curve) {
        int end = curve.size() - 1;
        int before = Math.max(0, end - 4 * TURN);
        double now = heading(curve, end - TURN, end);
        double then = heading(curve, before, before + TURN);
        double turn = Math.clamp(
                Math.IEEEremainder(now - then, 2 * Math.PI) / Math.max(1, end - TURN - before), -BENDS, BENDS);
        double way = now + turn * TURN / 2;
        double[] x = new double[STRETCH];
        double[] y = new double[STRETCH];
        double atX = curve.x()[end];
        double atY = curve.y()[end];
        for (int i = 0; i < STRETCH; i++) {
            way += turn;
            atX += WireCurve.STEP * Math.cos(way);
            atY += WireCurve.STEP * Math.sin(way);
            x[i] = atX;
            y[i] = atY;
        }
        return new WireCurve(x, y);
    }

    private static double heading(WireCurve curve, int from, int to) {
        return Math.atan2(curve.y()[to] - curve.y()[from], curve.x()[to] - curve.x()[from]);
    }
}
