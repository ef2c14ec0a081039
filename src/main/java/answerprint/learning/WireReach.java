package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.BitSet;

/**
 * Follows a wire that was found past where it was clearly seen: through the gaps between its pieces and on from both ends, along
 * its own parabola, while the finder still says a little for it. What speaks for no wire alone speaks for the going on of one.
 * A wire that nears the picture's edge goes on to it.
 */
final class WireReach {
    /** Weight of each further pixel in what was lately said: it forgets within some thirty pixels. */
    private static final double NEW = 0.02;

    /** What must lately have been said, 0..1, to go on. Measured 2026-11-28 on seven clips for tuning. */
    private static final double LEAST = 0.06;

    /** What a pixel must say for the wire to be there in its own right. */
    private static final float SAID = 0.2f;

    private static final int ASIDE = 2;

    private final LineFit fit;
    private final float[] probability;
    private final int width;
    private final int height;
    private final BitSet pixels = new BitSet();
    private double off;
    private double said;
    private int edges;

    private WireReach(Link wire, float[] probability, int width, int height) {
        fit = LineFit.of(wire, width);
        this.probability = probability;
        this.width = width;
        this.height = height;
    }

    /** The wire with what was added to it, and what speaks for it. */
    static Reached of(Link wire, float[] probability, int width, int height) {
        var reach = new WireReach(wire, probability, width, height);
        return reach.fit.isLine() ? reach.reached(wire) : new Reached(wire, wire.confidence(), 0, false);
    }

    private Reached reached(Link wire) {
        for (int pixel : fit.line().pixels()) {
            pixels.set(pixel);
        }
        double length = fit.length();
        for (int s = 0; s <= length; s++) {
            said += follow(s);
            mark(s, pixels);
        }
        double after = onwards(length, 1);
        off = 0;
        for (int s = (int) Math.min(60, length); s >= 0; s--) {
            follow(s);
        }
        double before = onwards(0, -1);
        return new Reached(link(before, after, wire.confidence()), said / (1 + after - before), edges, true);
    }

    private Link link(double before, double after, double sure) {
        double[] a = fit.place(before, 0);
        double[] b = fit.place(after, 0);
        return new Link(
                within(a[0], width),
                within(a[1], height),
                within(b[0], width),
                within(b[1], height),
                after - before,
                sure,
                pixels.stream().toArray());
    }

    private static int within(double place, int size) {
        return (int) Math.clamp(Math.round(place), 0, size - 1);
    }

    /**
     * A wire as far as it goes.
     *
     * @param said mean over its length of the most that the finder says on its way, 0..1
     * @param edges how many of its ends lie at the picture's edge
     * @param smooth whether most of its pixels lie on its parabola
     */
    record Reached(Link wire, double said, int edges, boolean smooth) {
        /** How many pixels of wire the finder has said in all. */
        double weight() {
            return said * wire.length();
        }
    }

    /** @return the place along the parabola up to which the wire goes, at the end or beyond it */
    private double onwards(double end, int step) {
        double lately = 0.6;
        double reached = end;
        double sum = 0;
        double counted = 0;
        double s = end + step;
        var added = new BitSet();
        var tried = new BitSet();
        while (lately >= LEAST && inside(s)) {
            float here = follow(s);
            lately += NEW * (here - lately);
            sum += here;
            mark(s, tried);
            if (here >= SAID) {
                reached = s;
                counted = sum;
                added.or(tried);
            }
            s += step;
        }
        boolean atEdge = !inside(s);
        edges += atEdge ? 1 : 0;
        said += atEdge ? sum : counted;
        pixels.or(atEdge ? tried : added);
        return atEdge ? s - step : reached;
    }

    private boolean inside(double s) {
        double[] at = fit.place(s, off);
        return at[0] >= 0 && at[1] >= 0 && at[0] <= width - 1 && at[1] <= height - 1;
    }

    /** The most that is said near the expected place, which then moves towards it. */
    private float follow(double s) {
        float most = 0;
        double where = off;
        for (double aside = -ASIDE; aside <= ASIDE; aside += 0.5) {
            double[] at = fit.place(s, off + aside);
            int x = (int) Math.round(at[0]);
            int y = (int) Math.round(at[1]);
            if (x >= 0 && y >= 0 && x < width && y < height && probability[y * width + x] > most) {
                most = probability[y * width + x];
                where = off + aside;
            }
        }
        if (most >= LEAST) {
            off += Math.clamp(0.15 * (where - off), -0.3, 0.3);
        }
        return most;
    }

    private void mark(double s, BitSet into) {
        for (int aside = -1; aside <= 1; aside++) {
            double[] at = fit.place(s, off + aside);
            int x = (int) Math.round(at[0]);
            int y = (int) Math.round(at[1]);
            if (x >= 0 && y >= 0 && x < width && y < height) {
                into.set(y * width + x);
            }
        }
    }
}
