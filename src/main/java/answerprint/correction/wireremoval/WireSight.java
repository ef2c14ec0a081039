package answerprint.correction.wireremoval;

import answerprint.learning.WireLinks;
import java.util.ArrayList;
import java.util.List;

/**
 * What the net says of a frame.
 *
 * @param chance of a wire per pixel, row by row
 * @param width of that picture in pixels
 * @param scale its pixels per pixel of the footage
 */
record WireSight(int frame, float[] chance, int width, int height, double scale) {
    /** Share of the points on which the net sees a wire within two pixels. */
    double share(WireCurve curve) {
        WireCurve small = curve.scaled(scale);
        int inside = 0;
        int hits = 0;
        for (int i = 0; i < small.size(); i += 2) {
            int x = (int) Math.round(small.x()[i]);
            int y = (int) Math.round(small.y()[i]);
            if (x >= 2 && y >= 2 && x < width - 2 && y < height - 2) {
                inside++;
                hits += likely(x, y) ? 1 : 0;
            }
        }
        return inside == 0 ? 0 : (double) hits / inside;
    }

    private boolean likely(int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (chance[(y + dy) * width + x + dx] >= WireLinks.LIKELY) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Five points along a link: the means of its pixels in five stretches, and its ends. */
    List<WireKey.Point> points(WireLinks.Link link) {
        double dx = link.x1() - link.x0();
        double dy = link.y1() - link.y0();
        double square = Math.max(1, dx * dx + dy * dy);
        double[][] sums = new double[5][3];
        for (int pixel : link.pixels()) {
            double x = pixel % width;
            double y = pixel / width;
            int part = (int) Math.clamp(5 * ((x - link.x0()) * dx + (y - link.y0()) * dy) / square, 0, 4);
            sums[part][0] += x;
            sums[part][1] += y;
            sums[part][2]++;
        }
        List<WireKey.Point> points = new ArrayList<>();
        points.add(place(link.x0(), link.y0()));
        for (double[] sum : sums) {
            if (sum[2] > 0) {
                points.add(place(sum[0] / sum[2], sum[1] / sum[2]));
            }
        }
        points.add(place(link.x1(), link.y1()));
        return points;
    }

    private WireKey.Point place(double x, double y) {
        return new WireKey.Point((x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5);
    }
}
