package answerprint.correction.cleanup;

import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Scores;
import answerprint.picture.Region;
import java.util.Arrays;

/**
 * Takes a scratch off: what it added to each of its columns, as the median over a stretch of rows of how they differ from a
 * straight line between both sides, is subtracted. The pixels stay the plate's own, with their grain and what shows through.
 */
final class ScratchRepair {
    private static final int ROWS = 24;
    private static final int SIDE = 3;
    private static final float CONFIDENCE = 0.8f;

    private final Sight sight;
    private final EstimateSpace space;
    private final Scores scores;

    ScratchRepair(Sight sight, EstimateSpace space, Scores scores) {
        this.sight = sight;
        this.space = space;
        this.scores = scores;
    }

    /** Writes the scratch into the patch, whose box holds it; what is there already stays. */
    void write(Scratched scratch, Patch out) {
        Region box = scratch.box().clip(sight.whole());
        Region wide = box.grow(SIDE).clip(sight.whole());
        Region rows = new Region(wide.x(), box.y(), wide.width(), box.height());
        float[] rgb = new float[3 * (int) rows.area()];
        sight.scratch().keep(sight.picture(0).submat(rows.rect())).get(0, 0, rgb);
        float[] added = added(rgb, rows, box);
        float[] pixel = new float[3];
        float[] known = new float[1];
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                int at = 3 * (y * box.width() + x);
                int from = 3 * (y * rows.width() + box.x() - rows.x() + x);
                for (int c = 0; c < 3; c++) {
                    pixel[c] = space.plate(rgb[from + c] - added[at + c]);
                }
                int px = box.x() + x - out.box().x();
                int py = box.y() + y - out.box().y();
                out.alpha().get(py, px, known);
                if (known[0] == 0) {
                    put(pixel, px, py, out);
                }
            }
        }
        scores.error("sides of the scratch", left(rgb, added, rows, box), 3 * box.area());
    }

    private void put(float[] pixel, int x, int y, Patch out) {
        out.rgb().put(y, x, pixel);
        out.alpha().put(y, x, new float[] {1});
        out.confidence().put(y, x, new float[] {CONFIDENCE});
        out.source().put(y, x, new short[] {SourceTable.GRADED});
        scores.pixel(0.01, true);
    }

    /** Per pixel of the box and channel, what the scratch added. */
    private static float[] added(float[] rgb, Region rows, Region box) {
        float[] off = new float[3 * (int) box.area()];
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    off[3 * (y * box.width() + x) + c] = off(rgb, rows, box, x, y, c);
                }
            }
        }
        float[] added = new float[off.length];
        float[] column = new float[2 * ROWS + 1];
        for (int y = 0; y < box.height(); y++) {
            int from = Math.max(0, y - ROWS);
            int to = Math.min(box.height() - 1, y + ROWS);
            for (int i = 0; i < 3 * box.width(); i++) {
                for (int k = from; k <= to; k++) {
                    column[k - from] = off[3 * k * box.width() + i];
                }
                Arrays.sort(column, 0, to - from + 1);
                added[3 * y * box.width() + i] = column[(to - from) / 2];
            }
        }
        return added;
    }

    /** How far a pixel lies off the straight line between the means of both sides. */
    private static float off(float[] rgb, Region rows, Region box, int x, int y, int c) {
        int line = y * rows.width();
        int first = box.x() - rows.x();
        int last = first + box.width() - 1;
        float left = side(rgb, line, 0, first, c);
        float right = side(rgb, line, last + 1, rows.width(), c);
        float part = (x + 1f) / (box.width() + 1f);
        return rgb[3 * (line + first + x) + c] - (left * (1 - part) + right * part);
    }

    private static float side(float[] rgb, int line, int from, int to, int c) {
        float sum = 0;
        for (int x = from; x < to; x++) {
            sum += rgb[3 * (line + x) + c];
        }
        return to > from ? sum / (to - from) : Float.NaN;
    }

    /** Squared difference of the mended columns to the line between their sides: how much is still seen. */
    private static double left(float[] rgb, float[] added, Region rows, Region box) {
        double sum = 0;
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    double off = off(rgb, rows, box, x, y, c) - added[3 * (y * box.width() + x) + c];
                    sum += off * off;
                }
            }
        }
        return sum;
    }
}
