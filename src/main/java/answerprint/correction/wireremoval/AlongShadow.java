package answerprint.correction.wireremoval;

import answerprint.picture.Region;
import java.util.Arrays;

/** Where the pixels of a box lie beside a curve: how far along it and how far across, pixels. */
final class AlongShadow {
    private final Region box;
    private final float[] along;
    private final float[] across;
    private final double length;

    /** @param reach pixels from the curve beyond which nobody asks */
    AlongShadow(WireCurve curve, Region box, double reach) {
        this.box = box;
        along = new float[box.width() * box.height()];
        across = new float[along.length];
        Arrays.fill(across, Float.POSITIVE_INFINITY);
        double from = 0;
        for (int i = 1; i < curve.size(); i++) {
            double step = Math.hypot(curve.x()[i] - curve.x()[i - 1], curve.y()[i] - curve.y()[i - 1]);
            mark(curve, i, from, step, reach);
            from += step;
        }
        length = from;
    }

    private void mark(WireCurve curve, int i, double from, double step, double reach) {
        double ax = curve.x()[i - 1] - box.x();
        double ay = curve.y()[i - 1] - box.y();
        double ux = (curve.x()[i] - curve.x()[i - 1]) / Math.max(1e-9, step);
        double uy = (curve.y()[i] - curve.y()[i - 1]) / Math.max(1e-9, step);
        double bx = ax + step * ux;
        double by = ay + step * uy;
        int left = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
        int right = (int) Math.min(box.width() - 1, Math.ceil(Math.max(ax, bx) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
        int bottom = (int) Math.min(box.height() - 1, Math.ceil(Math.max(ay, by) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double t = Math.clamp((x - ax) * ux + (y - ay) * uy, 0, step);
                double dx = x - ax - t * ux;
                double dy = y - ay - t * uy;
                double side = dy * ux - dx * uy >= 0 ? 1 : -1;
                float d = (float) (side * Math.hypot(dx, dy));
                int at = y * box.width() + x;
                if (Math.abs(d) < Math.abs(across[at])) {
                    across[at] = d;
                    along[at] = (float) (from + t);
                }
            }
        }
    }

    /** Of the curve, pixels. */
    double length() {
        return length;
    }

    /** From the curve's start, pixels. */
    float along(int i) {
        return along[i];
    }

    /** Signed; infinite beyond the reach. */
    float across(int i) {
        return across[i];
    }
}
