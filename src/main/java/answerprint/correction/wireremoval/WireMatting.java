package answerprint.correction.wireremoval;

import answerprint.correction.repair.MatteRepair;
import answerprint.picture.Region;
import java.util.List;
import org.opencv.core.Mat;

/** Soft mattes from tracked wires: whole where the wire is, falling to nothing over some pixels outside it. */
final class WireMatting implements MatteRepair.Mattes {
    /** Where the tracker was unsure the wire may lie beside its line: such frames lend nothing. */
    private final List<WireTrack> tracks;

    private final Fit fit;
    private final List<Region> keepOut;
    private final int width;
    private final int height;
    private final float[] nearest;
    private final int[] stamp;
    private int turn;

    /**
     * How a matte lies round what was measured.
     *
     * @param times the measured half width, before
     * @param grow pixels that are added to it
     * @param feather pixels over which it falls to nothing
     */
    record Fit(double times, double grow, double feather) {
        /** A wire ends where it was measured to end. */
        static Fit ofWire(double grow) {
            return new Fit(1, grow, 2);
        }

        /** Half the width that is wholly within, pixels. */
        double half(double measured) {
            return times * measured + grow;
        }
    }

    /** @param keepOut boxes that stay as they are */
    WireMatting(List<WireTrack> tracks, Fit fit, List<Region> keepOut, int width, int height) {
        this.tracks = List.copyOf(tracks);
        this.fit = fit;
        this.keepOut = List.copyOf(keepOut);
        this.width = width;
        this.height = height;
        nearest = new float[width * height];
        stamp = new int[width * height];
    }

    @Override
    public boolean trusted(int frame) {
        for (WireTrack track : tracks) {
            if (!track.holds(frame) || track.lost(frame)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void paint(int frame, Mat out) {
        turn++;
        int top = height;
        int bottom = -1;
        for (WireTrack track : tracks) {
            if (track.holds(frame)) {
                WireCurve curve = track.curve(frame);
                double half = fit.half(track.half(frame));
                for (int i = 1; i < curve.size(); i++) {
                    mark(curve, i, half);
                }
                for (double y : curve.y()) {
                    top = (int) Math.min(top, y - half - fit.feather() - 1);
                    bottom = (int) Math.max(bottom, y + half + fit.feather() + 1);
                }
            }
        }
        write(out, Math.max(0, top), Math.min(height - 1, bottom));
    }

    /** Distance beyond the wire's half width, per pixel: negative inside. */
    private void mark(WireCurve curve, int i, double half) {
        double ax = curve.x()[i - 1];
        double ay = curve.y()[i - 1];
        double bx = curve.x()[i];
        double by = curve.y()[i];
        double reach = half + fit.feather();
        int left = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
        double ux = bx - ax;
        double uy = by - ay;
        double square = Math.max(1e-9, ux * ux + uy * uy);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double share = Math.clamp(((x - ax) * ux + (y - ay) * uy) / square, 0, 1);
                double dx = x - ax - share * ux;
                double dy = y - ay - share * uy;
                float distance = (float) (Math.sqrt(dx * dx + dy * dy) - half);
                int at = y * width + x;
                if (stamp[at] != turn || distance < nearest[at]) {
                    stamp[at] = turn;
                    nearest[at] = distance;
                }
            }
        }
    }

    private void write(Mat out, int top, int bottom) {
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(row, 0);
            if (y >= top && y <= bottom) {
                for (int x = 0; x < width; x++) {
                    int at = y * width + x;
                    if (stamp[at] == turn && nearest[at] < fit.feather() && !kept(x, y)) {
                        row[x] = (float) soft(nearest[at]);
                    }
                }
            }
            out.put(y, 0, row);
        }
    }

    private boolean kept(int x, int y) {
        for (Region region : keepOut) {
            if (region.contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    private double soft(double beyond) {
        double t = Math.clamp(1 - beyond / fit.feather(), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
