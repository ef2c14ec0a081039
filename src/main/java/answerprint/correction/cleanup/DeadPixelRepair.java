package answerprint.correction.cleanup;

import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Scores;
import answerprint.picture.Region;
import java.util.function.IntUnaryOperator;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Fills each dead pixel: from the frame before or after where the picture has moved on, so that a living pixel saw the place,
 * or from the living pixels beside it; whichever is worth more on the known pixels around.
 */
final class DeadPixelRepair {
    private static final int AROUND = 3;
    private static final int[][] KNOWN = {{-2, 0}, {2, 0}, {0, -2}, {0, 2}, {-2, -2}, {2, 2}, {-2, 2}, {2, -2}};
    private static final String BESIDE = "pixels beside";
    private static final String OTHER_FRAMES = "pixels of other frames";

    private final Sight sight;
    private final DeadPixelMap map;
    private final EstimateSpace space;
    private final IntUnaryOperator sources;
    private final Scores scores;

    DeadPixelRepair(Sight sight, DeadPixelMap map, EstimateSpace space, IntUnaryOperator sources, Scores scores) {
        this.sight = sight;
        this.map = map;
        this.space = space;
        this.sources = sources;
        this.scores = scores;
    }

    /** Writes one dead pixel into the patch, whose box holds it. */
    void write(int x, int y, Patch out) {
        Fill fill = beside(x, y);
        for (int offset : new int[] {-1, 1}) {
            if (sight.has(offset)) {
                Fill other = from(offset, x, y);
                fill = other.error() < fill.error() ? other : fill;
            }
        }
        int px = x - out.box().x();
        int py = y - out.box().y();
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = space.plate(fill.rgb()[c]);
        }
        out.rgb().put(py, px, rgb);
        out.alpha().put(py, px, new float[] {1});
        out.confidence().put(py, px, new float[] {Scores.confidence(fill.error())});
        out.source().put(py, px, new short[] {(short) fill.source()});
        scores.pixel(fill.error(), fill.source() >= SourceTable.FIRST_ROW);
    }

    /** The bridge, and what bridges over known pixels around are off by. */
    private Fill beside(int x, int y) {
        Mat picture = sight.picture(0);
        float[] rgb = new float[3];
        picture.get(y, x, rgb);
        float[] known = new float[3];
        double squares = 0;
        int count = 0;
        for (int[] step : KNOWN) {
            int kx = x + step[0];
            int ky = y + step[1];
            if (sight.whole().contains(kx, ky) && !map.contains(kx, ky)) {
                picture.get(ky, kx, known);
                float[] bridge = map.bridge(picture, kx, ky);
                for (int c = 0; c < 3; c++) {
                    squares += (bridge[c] - known[c]) * (bridge[c] - known[c]);
                    count++;
                }
            }
        }
        scores.error(BESIDE, squares, count);
        return new Fill(rgb, SourceTable.SYNTHESISED, count == 0 ? 1 : Math.sqrt(squares / count), BESIDE);
    }

    private Fill from(int offset, int x, int y) {
        Neighbour neighbour = sight.neighbour(offset);
        double[] place = neighbour.place(x, y);
        Region around = new Region(x, y, 1, 1).grow(AROUND).clip(sight.whole());
        if (blocked(place)) {
            return new Fill(new float[3], SourceTable.SYNTHESISED, Double.MAX_VALUE, OTHER_FRAMES);
        }
        float[] there =
                Bytes.floats(neighbour.carried(sight.picture(offset), around, Imgproc.INTER_LANCZOS4, sight.scratch()));
        float[] here = new float[there.length];
        sight.scratch().keep(sight.picture(0).submat(around.rect())).get(0, 0, here);
        int centre = 3 * ((y - around.y()) * around.width() + x - around.x());
        double squares = 0;
        for (int i = 0; i < there.length; i++) {
            squares += i / 3 == centre / 3 ? 0 : (there[i] - here[i]) * (there[i] - here[i]);
        }
        scores.error(OTHER_FRAMES, squares, there.length - 3);
        return new Fill(
                new float[] {there[centre], there[centre + 1], there[centre + 2]},
                sources.applyAsInt(neighbour.frame()),
                Math.sqrt(squares / (there.length - 3)),
                OTHER_FRAMES);
    }

    /** Whether the neighbour saw the place with a dead pixel too. */
    private boolean blocked(double[] place) {
        int x = (int) Math.round(place[0]);
        int y = (int) Math.round(place[1]);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (map.contains(x + dx, y + dy) && Math.hypot(x + dx - place[0], y + dy - place[1]) < 1.2) {
                    return true;
                }
            }
        }
        return !sight.whole().contains(x, y);
    }
}
