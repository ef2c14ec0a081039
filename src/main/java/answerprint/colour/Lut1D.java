package answerprint.colour;

import java.util.List;

/**
 * One table per channel, straight lines between its points.
 *
 * @param domainMin input of the first point
 * @param domainMax input of the last point, above the first in every channel
 * @param points 2 to 65 536 outputs, evenly spaced over the domain
 */
public record Lut1D(Triple domainMin, Triple domainMax, List<Triple> points) implements CubeLut {

    public static final int MOST_POINTS = 65_536;
    public static final Lut1D IDENTITY = new Lut1D(Triple.ZERO, Triple.ONE, List.of(Triple.ZERO, Triple.ONE));

    public Lut1D {
        points = List.copyOf(points);
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException("A 1D table has 2 to 65536 points, not " + points.size());
        }
        Lut3D.requireDomain(domainMin, domainMax);
    }

    @Override
    public Triple apply(Triple in) {
        return new Triple(at(in, 0), at(in, 1), at(in, 2));
    }

    public boolean isIdentity() {
        return equals(IDENTITY);
    }

    private double at(Triple in, int channel) {
        double low = domainMin.channel(channel);
        double place = (in.channel(channel) - low) / (domainMax.channel(channel) - low) * (points.size() - 1);
        double held = Math.clamp(place, 0, points.size() - 1);
        int cell = Math.min((int) held, points.size() - 2);
        double part = held - cell;
        return points.get(cell).channel(channel) * (1 - part)
                + points.get(cell + 1).channel(channel) * part;
    }
}
