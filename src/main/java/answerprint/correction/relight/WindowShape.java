package answerprint.correction.relight;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;

/** The outline of a window in plate pixels of the frame in which it was drawn. */
sealed interface WindowShape {
    /** How far out a point lies: 0 deep inside, 1 on the outline, growing outwards. */
    double reach(double x, double y);

    /** Half of the shorter side, in pixels: what {@link #reach} counts in. */
    double size();

    /** Points round the outline, pixels. */
    List<double[]> outline();

    /** @param box that the ellipse fills */
    record Ellipse(Region box) implements WindowShape {
        private static final int POINTS = 32;

        @Override
        public double reach(double x, double y) {
            double dx = (x - box.x() - (box.width() - 1) / 2.0) / (box.width() / 2.0);
            double dy = (y - box.y() - (box.height() - 1) / 2.0) / (box.height() / 2.0);
            return Math.hypot(dx, dy);
        }

        @Override
        public double size() {
            return Math.min(box.width(), box.height()) / 2.0;
        }

        @Override
        public List<double[]> outline() {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < POINTS; i++) {
                double angle = 2 * Math.PI * i / POINTS;
                points.add(new double[] {
                    box.x() + box.width() / 2.0 * (1 + StrictMath.cos(angle)),
                    box.y() + box.height() / 2.0 * (1 + StrictMath.sin(angle))
                });
            }
            return points;
        }
    }

    /** @param outline at least three points, pixels, in order round the shape */
    record Polygon(List<double[]> outline) implements WindowShape {
        public Polygon {
            outline = List.copyOf(outline);
        }

        @Override
        public double reach(double x, double y) {
            double nearest = Double.MAX_VALUE;
            boolean inside = false;
            for (int i = 0; i < outline.size(); i++) {
                double[] a = outline.get(i);
                double[] b = outline.get((i + 1) % outline.size());
                nearest = Math.min(nearest, distance(a, b, x, y));
                if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
                    inside = !inside;
                }
            }
            return inside ? Math.max(0, 1 - nearest / size()) : 1 + nearest / size();
        }

        @Override
        public double size() {
            double wide = span(0);
            double high = span(1);
            return Math.max(1, Math.min(wide, high) / 2);
        }

        private double span(int axis) {
            double least = outline.stream().mapToDouble(p -> p[axis]).min().orElse(0);
            double most = outline.stream().mapToDouble(p -> p[axis]).max().orElse(0);
            return most - least;
        }

        private static double distance(double[] a, double[] b, double x, double y) {
            double dx = b[0] - a[0];
            double dy = b[1] - a[1];
            double length = dx * dx + dy * dy;
            double t = length == 0 ? 0 : Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1);
            return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
        }
    }
}
