package answerprint.correction.repair;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Cuts a frame into tiles round its holes, and lays the hold-out band beside each hole. */
final class TileCutting {
    /** Known pixels between hole and hold-out band. */
    private static final int GAP = 4;

    private static final double THINNEST = 4;
    private static final double WIDEST = 24;

    private final Mat picture;
    private final Mat hole;
    private final Mat band;

    TileCutting(Mat picture, Mat hole, Scratch scratch) {
        this.picture = picture;
        this.hole = hole;
        band = band(hole, scratch);
    }

    Mat band() {
        return band;
    }

    /** The hole moved sideways by its own width: what lies there is known. */
    private static Mat band(Mat hole, Scratch scratch) {
        Mat inner = scratch.mat(hole.rows(), hole.cols(), CvType.CV_32FC1);
        Imgproc.distanceTransform(hole, inner, Imgproc.DIST_L2, 3);
        double thick = Math.clamp(2 * Core.minMaxLoc(inner).maxVal, THINNEST, WIDEST);
        Mat free = scratch.mat(hole.rows(), hole.cols(), CvType.CV_8UC1);
        Core.bitwise_not(hole, free);
        Imgproc.distanceTransform(free, inner, Imgproc.DIST_L2, 3);
        Mat band = scratch.mat(hole.rows(), hole.cols(), CvType.CV_8UC1);
        Core.inRange(inner, new Scalar(GAP + 0.5), new Scalar(GAP + 0.5 + thick), band);
        return band;
    }

    List<Tile> tiles(Scratch scratch) {
        List<Tile> tiles = new ArrayList<>();
        Region all = new Region(0, 0, hole.cols(), hole.rows());
        for (int y = 0; y < hole.rows(); y += Tile.CORE) {
            for (int x = 0; x < hole.cols(); x += Tile.CORE) {
                Region core = new Region(x, y, Tile.CORE, Tile.CORE).clip(all);
                Mat part = scratch.keep(hole.submat(core.rect()));
                if (Core.countNonZero(part) > 0) {
                    tiles.add(tile(core, core.grow(Tile.MARGIN).clip(all)));
                }
            }
        }
        return tiles;
    }

    private Tile tile(Region core, Region whole) {
        int width = whole.width();
        int count = width * whole.height();
        float[] row = new float[width * 3];
        byte[] holeRow = new byte[width];
        byte[] bandRow = new byte[width];
        float[][] target = new float[3][count];
        boolean[] isHole = new boolean[count];
        boolean[] isBand = new boolean[count];
        for (int y = 0; y < whole.height(); y++) {
            picture.get(whole.y() + y, whole.x(), row);
            hole.get(whole.y() + y, whole.x(), holeRow);
            band.get(whole.y() + y, whole.x(), bandRow);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                target[0][i] = row[3 * x];
                target[1][i] = row[3 * x + 1];
                target[2][i] = row[3 * x + 2];
                isHole[i] = holeRow[x] != 0;
                isBand[i] = bandRow[x] != 0;
            }
        }
        return new Tile(core, whole, target, isHole, isBand);
    }
}
