package answerprint.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A cube of colours behind a shaper, read by tetrahedral interpolation.
 *
 * @param shaper what comes first; {@link Lut1D#IDENTITY} when there is none
 * @param domainMin shaped input of the first corner
 * @param domainMax shaped input of the last corner
 * @param size points per edge, 2 to 129
 * @param points size³ outputs, red fastest
 */
public record Lut3D(Lut1D shaper, Triple domainMin, Triple domainMax, int size, List<Triple> points)
        implements CubeLut {

    public static final int MOST_SIZE = 129;

    public Lut3D {
        points = List.copyOf(points);
        if (size < 2 || size > MOST_SIZE || points.size() != size * size * size) {
            throw new IllegalArgumentException("A cube has 2 to 129 points per edge and all of its points");
        }
        requireDomain(domainMin, domainMax);
    }

    /** {@code f} sampled on a cube of 0..1; 33 is usual, 65 for masters. */
    public static Lut3D sampled(int size, UnaryOperator<Triple> f) {
        List<Triple> points = new ArrayList<>(size * size * size);
        for (int b = 0; b < size; b++) {
            for (int g = 0; g < size; g++) {
                for (int r = 0; r < size; r++) {
                    points.add(f.apply(new Triple(r, g, b).times(1.0 / (size - 1))));
                }
            }
        }
        return new Lut3D(Lut1D.IDENTITY, Triple.ZERO, Triple.ONE, size, points);
    }

    @Override
    public Triple apply(Triple in) {
        Triple shaped = shaper.isIdentity() ? in : shaper.apply(in);
        double r = place(shaped, 0);
        double g = place(shaped, 1);
        double b = place(shaped, 2);
        int cr = Math.min((int) r, size - 2);
        int cg = Math.min((int) g, size - 2);
        int cb = Math.min((int) b, size - 2);
        return tetrahedral(cr, cg, cb, r - cr, g - cg, b - cb);
    }

    /** Walks from the near to the far corner of the cell along the axis with the largest part first. */
    private Triple tetrahedral(int r, int g, int b, double pr, double pg, double pb) {
        Triple near = at(r, g, b);
        Triple far = at(r + 1, g + 1, b + 1);
        if (pr >= pg && pg >= pb) {
            return mixed(near, pr, at(r + 1, g, b), pg, at(r + 1, g + 1, b), pb, far);
        }
        if (pr >= pb && pb >= pg) {
            return mixed(near, pr, at(r + 1, g, b), pb, at(r + 1, g, b + 1), pg, far);
        }
        if (pb >= pr && pr >= pg) {
            return mixed(near, pb, at(r, g, b + 1), pr, at(r + 1, g, b + 1), pg, far);
        }
        if (pg >= pr && pr >= pb) {
            return mixed(near, pg, at(r, g + 1, b), pr, at(r + 1, g + 1, b), pb, far);
        }
        return pg >= pb
                ? mixed(near, pg, at(r, g + 1, b), pb, at(r, g + 1, b + 1), pr, far)
                : mixed(near, pb, at(r, g, b + 1), pg, at(r, g + 1, b + 1), pr, far);
    }

    private static Triple mixed(Triple p0, double t1, Triple p1, double t2, Triple p2, double t3, Triple p3) {
        return p0.times(1 - t1).plus(p1.times(t1 - t2)).plus(p2.times(t2 - t3)).plus(p3.times(t3));
    }

    private Triple at(int r, int g, int b) {
        return points.get((b * size + g) * size + r);
    }

    private double place(Triple in, int channel) {
        double low = domainMin.channel(channel);
        double place = (in.channel(channel) - low) / (domainMax.channel(channel) - low) * (size - 1);
        return Math.clamp(place, 0, size - 1);
    }

    static void requireDomain(Triple min, Triple max) {
        if (!(min.r() < max.r() && min.g() < max.g() && min.b() < max.b())) {
            throw new IllegalArgumentException("A table's domain ends above its start");
        }
    }
}
