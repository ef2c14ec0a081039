package answerprint.correction.relight;

import answerprint.colour.Cdl;
import answerprint.colour.LightTrim;
import answerprint.colour.Triple;
import answerprint.correction.GainGrid;
import answerprint.correction.Grade;
import answerprint.correction.repair.PlaneMap;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import java.util.List;
import java.util.Optional;

/**
 * All the light that was asked for, and where it lies in each frame.
 *
 * @param reference what the reference frame asks for
 * @param toAnchor where a point of each frame lies in the reference's frame, plate pixels; empty without a reference
 * @param windows in their own frames
 * @param even stops on red, green and blue over the whole picture
 * @param usualFalloff of windows that name none, 0..1
 */
record LightPlan(
        PictureFormat format,
        Optional<ReferenceLight> reference,
        PlaneMap[] toAnchor,
        List<Placed> windows,
        Triple even,
        LightTrim trim,
        double usualFalloff) {
    private static final int COARSE = 33;
    private static final int FINE = 64;
    private static final double MOST_STOPS = 6;
    private static final double LEAST_STOPS = 1e-4;

    /**
     * A window and its way.
     *
     * @param stops on red, green and blue at full weight
     * @param toOwn where a point of each frame lies in the window's own frame, plate pixels
     */
    record Placed(SoftWindow window, Triple stops, PlaneMap[] toOwn) {}

    /** @param index of the frame, from the first that was asked for */
    Grade grade(int index) {
        Cdl cdl = reference.map(r -> r.model().cdl().cdl()).orElse(Cdl.IDENTITY);
        return new Grade(cdl, gain(index), trim);
    }

    /** The box of the picture that a grade changes. */
    Region changed(Grade grade) {
        if (!grade.withGain(GainGrid.FLAT).changesNothing()) {
            return format.region();
        }
        GainGrid gain = grade.gain();
        float[] stops = gain.stops();
        Region box = Region.NONE;
        double wide = gain.columns() == 1 ? format.width() : (format.width() - 1.0) / (gain.columns() - 1);
        double high = gain.rows() == 1 ? format.height() : (format.height() - 1.0) / (gain.rows() - 1);
        for (int node = 0; node < gain.columns() * gain.rows(); node++) {
            if (stops[3 * node] != 0 || stops[3 * node + 1] != 0 || stops[3 * node + 2] != 0) {
                int x = (int) Math.floor((node % gain.columns() - 1) * wide);
                int y = (int) Math.floor((node / gain.columns() - 1) * high);
                Region near = new Region(x, y, (int) Math.ceil(2 * wide) + 2, (int) Math.ceil(2 * high) + 2);
                box = box.isEmpty() ? near : box.union(near);
            }
        }
        return box.clip(format);
    }

    private GainGrid gain(int index) {
        boolean field = reference.map(ReferenceLight::hasField).orElse(false);
        if (!field && windows.isEmpty()) {
            return new GainGrid(1, 1, new float[] {(float) even.r(), (float) even.g(), (float) even.b()});
        }
        int columns = windows.isEmpty() ? COARSE : FINE;
        int rows = Math.clamp(Math.round(columns * (float) format.height() / format.width()), 2, FINE);
        double wide = (format.width() - 1.0) / (columns - 1);
        double high = (format.height() - 1.0) / (rows - 1);
        float[] stops = new float[3 * columns * rows];
        for (int node = 0; node < columns * rows; node++) {
            Triple all = at(index, node % columns * wide, node / columns * high, Math.max(wide, high), field);
            for (int c = 0; c < 3; c++) {
                double stop = Math.clamp(all.channel(c), -MOST_STOPS, MOST_STOPS);
                stops[3 * node + c] = Math.abs(stop) < LEAST_STOPS ? 0 : (float) stop;
            }
        }
        return new GainGrid(columns, rows, stops);
    }

    private Triple at(int index, double x, double y, double spacing, boolean field) {
        Triple all = even;
        if (field) {
            ReferenceLight light = reference.orElseThrow();
            double ax = toAnchor[index].x(x, y) / (format.width() - 1.0);
            double ay = toAnchor[index].y(x, y) / (format.height() - 1.0);
            all = all.plus(new Triple(light.stops(ax, ay, 0), light.stops(ax, ay, 1), light.stops(ax, ay, 2)));
        }
        for (Placed placed : windows) {
            all = all.plus(placed.stops().times(weight(placed, index, x, y, spacing)));
        }
        return all;
    }

    /** The mean over the node's own area, so that a window that moves does not flicker between nodes. */
    private double weight(Placed placed, int index, double x, double y, double spacing) {
        double sum = 0;
        PlaneMap way = placed.toOwn()[index];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                double px = x + dx * spacing / 3;
                double py = y + dy * spacing / 3;
                sum += placed.window().weight(way.x(px, py), way.y(px, py), usualFalloff, spacing);
            }
        }
        return sum / 9;
    }
}
