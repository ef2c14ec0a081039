package answerprint.correction.repair;

import answerprint.correction.ChangeCurve;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the light of a lender's frame becomes that of the frame under repair: per channel a curve through what pixels of the set
 * became whose value was alike (a comparagram's ridge, Mann 2000). From the whole picture, not from the hole's edge: there the
 * object's own shadow and the camera's halo round it lie, which would be carried into the hole.
 *
 * @param channels what a lender's values become, for red, green and blue
 */
record LenderLight(List<ChangeCurve> channels) {
    private static final int STEPS = 16;
    /** Fewer samples near a value than this say nothing of it. */
    private static final int FEWEST = 40;
    /** Pixels of the proxy that are looked at, along rows and columns. */
    private static final int EVERY = 3;
    /** Steeper places tell of misplacement rather than of light, codes of 255 over two pixels. */
    private static final int EVEN = 24;
    /** About 0.3 stop in log and video encodings (engine.md 4.0). */
    private static final float MOST = 0.1f;

    static final LenderLight SAME = new LenderLight(Collections.nCopies(3, ChangeCurve.through(new float[STEPS + 1])));

    /** The values that lie near one knot, and what they became. */
    private static final class Bin {
        private float[] changes = new float[64];
        private int count;

        void add(float change) {
            if (count == changes.length) {
                changes = Arrays.copyOf(changes, 2 * count);
            }
            changes[count++] = change;
        }

        /** Mean of the middle half: as robust as a median, but finer than a code; not a number of too few. */
        float middle() {
            if (count < FEWEST) {
                return Float.NaN;
            }
            Arrays.sort(changes, 0, count);
            float sum = 0;
            for (int k = count / 4; k < count - count / 4; k++) {
                sum += changes[k];
            }
            return Math.clamp(sum / (count - 2 * (count / 4)), -MOST, MOST);
        }
    }

    /** @param plane from the place's proxy to the lender's */
    static LenderLight between(Place place, Look lender, PlaneMap plane) {
        return between(place.look(), lender, plane);
    }

    /** @param plane from {@code here} to the lender */
    static LenderLight between(Look here, Look lender, PlaneMap plane) {
        Bin[][] bins = new Bin[3][STEPS + 1];
        for (Bin[] channel : bins) {
            Arrays.setAll(channel, k -> new Bin());
        }
        for (int y = 1; y < here.height() - 1; y += EVERY) {
            for (int x = 1; x < here.width() - 1; x += EVERY) {
                int bx = (int) Math.round(plane.x(x, y));
                int by = (int) Math.round(plane.y(x, y));
                int at = by * lender.width() + bx;
                int i = y * here.width() + x;
                if (bx >= 1
                        && by >= 1
                        && bx < lender.width() - 1
                        && by < lender.height() - 1
                        && here.hidden()[i] == 0
                        && lender.hidden()[at] == 0
                        && even(lender, at)) {
                    gather(here, i, lender, at, bins);
                }
            }
        }
        return new LenderLight(Stream.of(bins).map(LenderLight::curve).toList());
    }

    private static void gather(Look here, int i, Look lender, int at, Bin[][] bins) {
        for (int c = 0; c < 3; c++) {
            float value = lender.value(at, c);
            float change = here.value(i, c) - value;
            if (Math.abs(change) < 2 * MOST) {
                bins[c][Math.round(value * STEPS)].add(change);
            }
        }
    }

    private static boolean even(Look look, int at) {
        byte[] luma = look.proxy().luma();
        int across = Math.abs((luma[at + 1] & 255) - (luma[at - 1] & 255));
        int down = Math.abs((luma[at + look.width()] & 255) - (luma[at - look.width()] & 255));
        return across + down < EVEN;
    }

    private static ChangeCurve curve(Bin[] bins) {
        float[] knots = new float[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            knots[k] = bins[k].middle();
        }
        return ChangeCurve.through(knots);
    }

    /** What a value of this channel is in the light of the frame under repair. */
    float at(int c, float value) {
        return channels.get(c).at(value);
    }
}
