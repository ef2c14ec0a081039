package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Follows a wire that was found past where it was clearly seen: through the gaps between its pieces and on from both ends, along
 * its own parabola, while the finder still says a little for it or the picture still shows its contrast. What speaks for no wire
 * alone speaks for the going on of one. A wire that nears the picture's edge goes on to it.
 */
final class WireReach {
    /** Weight of each further pixel in what was lately said: it forgets within some thirty pixels. */
    private static final double NEW = 0.02;

    /** What must lately have been said, 0..1, to go on. Measured 2026-11-28 on seven clips for tuning. */
    private static final double LEAST = 0.06;

    /** What a pixel must say for the wire to be there in its own right. */
    private static final float SAID = 0.2f;

    private static final int ASIDE = 2;

    /** Weight of each further pixel in what the picture itself lately showed of the line. */
    private static final double NEW_SEEN = 0.06;

    /** Share of the line's own contrast that the picture must lately have shown to go on, and to count as the line. */
    private static final double SEEN = 0.3;

    private static final double CLEARLY_SEEN = 0.5;

    /** An end counts as one at the picture's edge if the line was there in its own right so near to it. */
    private static final double BLIND = 48;

    private final LineFit fit;
    private final float[] probability;
    private final LumaPlane luma;
    private final int width;
    private final int height;
    private final BitSet pixels = new BitSet();
    private final Deque<double[]> way = new ArrayDeque<>();
    private double off;
    private double said;
    private int edges;

    private WireReach(Link wire, float[] probability, LumaPlane luma) {
        fit = LineFit.of(wire, luma.width());
        this.probability = probability;
        this.luma = luma;
        width = luma.width();
        height = luma.height();
    }

    /** The wire with what was added to it, and what speaks for it. */
    static Reached of(Link wire, float[] probability, LumaPlane luma) {
        var reach = new WireReach(wire, probability, luma);
        return reach.fit.isLine() ? reach.reached(wire) : new Reached(wire, wire.confidence(), 0, false, List.of());
    }

    private Reached reached(Link wire) {
        for (int pixel : fit.line().pixels()) {
            pixels.set(pixel);
        }
        double length = fit.length();
        for (int s = 0; s <= length; s++) {
            said += follow(s);
            mark(s, pixels);
            if (s % LineLook.STEP == 0) {
                way.addLast(fit.place(s, off));
            }
        }
        var shown = new ShownLine(fit, luma, LineLook.of(List.copyOf(way), luma).contrast());
        double after = onwards(length, 1, shown);
        off = 0;
        for (int s = (int) Math.min(60, length); s >= 0; s--) {
            follow(s);
        }
        double before = onwards(0, -1, shown);
        return new Reached(
                link(before, after, wire.confidence()), said / (1 + after - before), edges, true, List.copyOf(way));
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
     * @param way points (x, y) along it, {@value LineLook#STEP} pixels apart; none unless it is smooth
     */
    record Reached(Link wire, double said, int edges, boolean smooth, List<double[]> way) {
        /** How many pixels of wire the finder has said in all. */
        double weight() {
            return said * wire.length();
        }
    }

    /** @return the place along the parabola up to which the wire goes, at the end or beyond it */
    private double onwards(double end, int step, ShownLine shown) {
        var onward = new Onward(end, shown);
        double s = end + step;
        while (onward.goesOn() && inside(s)) {
            onward.to(s);
            s += step;
        }
        boolean atEdge = !inside(s) && Math.abs(s - onward.reached) <= BLIND;
        edges += atEdge ? 1 : 0;
        said += atEdge ? onward.sum : onward.counted;
        pixels.or(atEdge ? onward.tried : onward.added);
        onward.places(atEdge).forEach(step > 0 ? way::addLast : way::addFirst);
        return atEdge ? s - step : onward.reached;
    }

    /** The way on from one end: what was lately said and seen, and up to where the wire was there in its own right. */
    private final class Onward {
        private final double end;
        private final ShownLine shown;
        private final BitSet added = new BitSet();
        private final BitSet tried = new BitSet();
        private final List<double[]> places = new ArrayList<>();
        private int known;
        private double lately = 0.6;
        private double seen = 0.5;
        private double sum;
        private double counted;
        private double reached;

        Onward(double end, ShownLine shown) {
            this.end = end;
            this.shown = shown;
            reached = end;
        }

        boolean goesOn() {
            return lately >= LEAST || seen >= SEEN;
        }

        void to(double s) {
            float here = follow(s);
            lately += NEW * (here - lately);
            seen += NEW_SEEN * (shown.share(s, off) - seen);
            off += here < LEAST ? shown.aside(s, off) : 0;
            sum += here;
            mark(s, tried);
            if (places.size() * LineLook.STEP < Math.abs(s - end)) {
                places.add(fit.place(s, off));
            }
            if (here >= SAID || seen >= CLEARLY_SEEN) {
                reached = s;
                counted = sum;
                added.or(tried);
                known = places.size();
            }
        }

        List<double[]> places(boolean all) {
            return places.subList(0, all ? places.size() : known);
        }
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
