package answerprint.correction.objectremoval;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed line round something, in plate pixels.
 *
 * @param x of its corners, at least three
 * @param y of its corners
 */
record Outline(List<Double> x, List<Double> y) {
    Outline {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() < 3 || x.size() != y.size()) {
            throw new IllegalArgumentException("An outline has at least three corners");
        }
    }

    static Outline of(Region box) {
        double left = box.x();
        double top = box.y();
        double right = box.right() - 1.0;
        double bottom = box.bottom() - 1.0;
        return new Outline(List.of(left, right, right, left), List.of(top, top, bottom, bottom));
    }

    int size() {
        return x.size();
    }

    Outline moved(Shift shift) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            xs.add(shift.x(x.get(i), y.get(i)));
            ys.add(shift.y(x.get(i), y.get(i)));
        }
        return new Outline(xs, ys);
    }

    /** Between this (share 0) and another with as many corners (share 1). */
    Outline towards(Outline other, double share) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            xs.add(x.get(i) + share * (other.x.get(i) - x.get(i)));
            ys.add(y.get(i) + share * (other.y.get(i) - y.get(i)));
        }
        return new Outline(xs, ys);
    }

    /** The smallest box round it; may reach over the picture's edge. */
    Region box() {
        double left = x.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double right = x.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double top = y.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double bottom = y.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        int px = (int) Math.floor(left);
        int py = (int) Math.floor(top);
        return new Region(px, py, (int) Math.ceil(right) - px + 1, (int) Math.ceil(bottom) - py + 1);
    }

    /** A similarity: turned and scaled by (a, b), then moved by (dx, dy). */
    record Shift(double a, double b, double dx, double dy) {
        static final Shift NONE = new Shift(1, 0, 0, 0);

        double x(double px, double py) {
            return a * px - b * py + dx;
        }

        double y(double px, double py) {
            return b * px + a * py + dy;
        }
    }
}
