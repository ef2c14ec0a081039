package answerprint.correction.repair.light;

import answerprint.correction.GainGrid;
import java.util.List;

/**
 * A change of light over the take, in stops per channel at knots, straight between them.
 *
 * @param knots in the order of their frames; empty when the light holds still
 */
public record LightDrift(List<Knot> knots) {

    /**
     * @param paired which of the paired frames
     * @param frame ABS
     */
    public record Knot(int paired, int frame, double red, double green, double blue) {
        double stops(int c) {
            return c == 0 ? red : c == 1 ? green : blue;
        }
    }

    public static final LightDrift STILL = new LightDrift(List.of());

    public LightDrift {
        knots = List.copyOf(knots);
    }

    public boolean still() {
        return knots.isEmpty();
    }

    /** The largest span of any channel, in stops. */
    public double range() {
        double most = 0;
        for (int c = 0; c < 3; c++) {
            int channel = c;
            double high =
                    knots.stream().mapToDouble(k -> k.stops(channel)).max().orElse(0);
            double low = knots.stream().mapToDouble(k -> k.stops(channel)).min().orElse(0);
            most = Math.max(most, high - low);
        }
        return most;
    }

    public LightDrift part(double share) {
        return new LightDrift(knots.stream()
                .map(k -> new Knot(k.paired(), k.frame(), share * k.red(), share * k.green(), share * k.blue()))
                .toList());
    }

    public double ofPaired(int paired, int c) {
        return between(paired, c, true);
    }

    public double ofFrame(int frame, int c) {
        return between(frame, c, false);
    }

    /** {@code field} with the drift of that frame added everywhere. */
    public GainGrid addedTo(GainGrid field, int frame) {
        if (still()) {
            return field;
        }
        float[] stops = field.stops();
        for (int i = 0; i < stops.length; i++) {
            stops[i] += (float) ofFrame(frame, i % 3);
        }
        return new GainGrid(field.columns(), field.rows(), stops);
    }

    private double between(int at, int c, boolean paired) {
        if (still()) {
            return 0;
        }
        Knot before = knots.getFirst();
        for (Knot knot : knots) {
            int place = paired ? knot.paired() : knot.frame();
            if (place >= at) {
                int from = paired ? before.paired() : before.frame();
                double part = place == from ? 1 : Math.clamp((double) (at - from) / (place - from), 0, 1);
                return before.stops(c) + (knot.stops(c) - before.stops(c)) * part;
            }
            before = knot;
        }
        return before.stops(c);
    }
}
