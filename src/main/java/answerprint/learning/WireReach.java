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

    /** A line of less contrast is not followed by the picture alone. */
    private static final double FAINTEST = 0.012;

    private static final double SHIFT = 0.1;

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
    private double contrast;
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
        contrast = LineLook.of(List.copyOf(way), luma).contrast();
        double after = onwards(length, 1);
        off = 0;
        for (int s = (int) Math.min(60, length); s >= 0; s--) {
            follow(s);
        }
        double before = onwards(0, -1);
        return new Reached(link(before, after, wire.confidence()), said / (1 + after - before), edges, true, List.copyOf(way));
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
    private double onwards(double end, int step) {
        double lately = 0.6;
        double seen = 0.5;
        double reached = end;
        double sum = 0;
        double counted = 0;
        double s = end + step;
        var added = new BitSet();
        var tried = new BitSet();
        var places = new ArrayList<double[]>();
        int known = 0;
        while ((lately >= LEAST || seen >= SEEN) && inside(s)) {
            float here = follow(s);
            lately += NEW * (here - lately);
            seen += NEW_SEEN * (shown(s, here < LEAST) - seen);
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
            s += step;
        }
        boolean atEdge = !inside(s) && Math.abs(s - reached) <= BLIND;
        edges += atEdge ? 1 : 0;
        said += atEdge ? sum : counted;
        pixels.or(atEdge ? tried : added);
        places.subList(0, atEdge ? places.size() : known).forEach(step > 0 ? way::addLast : way::addFirst);
        return atEdge ? s - step : reached;
    }

    /** How much of the line's own contrast the picture shows round a place, -1..1; the expected place moves towards most. */
    private double shown(double s, boolean moves) {
        if (Math.abs(contrast) < FAINTEST) {
            return 0;
        }
        double here = ridge(s, off);
        if (moves) {
            double less = ridge(s, off - 0.5);
            double more = ridge(s, off + 0.5);
            if (Math.max(less, more) > here) {
                off += less > more ? -SHIFT : SHIFT;
            }
        }
        return Math.clamp(here / Math.abs(contrast), -1, 1);
    }

    /** Contrast of a stretch of the line, above 0 where it has the whole line's sign. */
    private double ridge(double s, double aside) {
        double[] a = fit.place(s - 6, aside);
        double[] b = fit.place(s + 6, aside);
        double nx = -(b[1] - a[1]) / 12;
        double ny = (b[0] - a[0]) / 12;
        double core = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i <= 6; i++) {
            double x = a[0] + i * (b[0] - a[0]) / 6;
            double y = a[1] + i * (b[1] - a[1]) / 6;
            core += 2 * luma.at(x, y) + luma.at(x + 0.7 * nx, y + 0.7 * ny) + luma.at(x - 0.7 * nx, y - 0.7 * ny);
            left += luma.at(x - 5 * nx, y - 5 * ny) + luma.at(x - 7 * nx, y - 7 * ny);
            right += luma.at(x + 5 * nx, y + 5 * ny) + luma.at(x + 7 * nx, y + 7 * ny);
        }
        return Math.signum(contrast) * LineLook.contrast(core / 28, left / 14, right / 14);
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
