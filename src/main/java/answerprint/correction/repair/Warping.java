package answerprint.correction.repair;

import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Brings a neighbour's pixels, at full resolution, to where they belong in a tile. */
final class Warping {
    private Warping() {}

    static Tile.Candidate warp(Tile tile, Motion motion, double scale, Mat picture, Mat blocked, Scratch scratch) {
        return warp(tile, motion, motion.source(), scale, picture, blocked, scratch);
    }

    /** @param source as a candidate names it */
    static Tile.Candidate warp(
            Tile tile, Motion motion, int source, double scale, Mat picture, Mat blocked, Scratch scratch) {
        return warp(tile, motion, source, scale, picture, blocked, LensLight.EVEN, scratch);
    }

    /** @param lens whose loss of light at either place is made up for */
    static Tile.Candidate warp(
            Tile tile,
            Motion motion,
            int source,
            double scale,
            Mat picture,
            Mat blocked,
            LensLight lens,
            Scratch scratch) {
        int n = tile.pixels();
        float[] mapX = new float[n];
        float[] mapY = new float[n];
        float[] valid = new float[n];
        float[] doubt = new float[n];
        for (int i = 0; i < n; i++) {
            double px = (tile.whole.x() + i % tile.width + 0.5) * scale - 0.5;
            double py = (tile.whole.y() + i / tile.width + 0.5) * scale - 0.5;
            float bx = (float) (px - motion.x());
            float by = (float) (py - motion.y());
            float[] field = tile.band[i] ? motion.inBand() : motion.inHole();
            double qx = px + Filling.sample(field, 2, 0, motion.width(), motion.height(), bx, by);
            double qy = py + Filling.sample(field, 2, 1, motion.width(), motion.height(), bx, by);
            mapX[i] = (float) ((motion.plane().x(qx, qy) + 0.5) / scale - 0.5);
            mapY[i] = (float) ((motion.plane().y(qx, qy) + 0.5) / scale - 0.5);
            doubt[i] = (float) (Filling.sample(motion.doubt(), 1, 0, motion.width(), motion.height(), bx, by) / scale);
            boolean inside =
                    mapX[i] >= 1 && mapY[i] >= 1 && mapX[i] < picture.cols() - 2 && mapY[i] < picture.rows() - 2;
            valid[i] = inside ? 1 : 0;
        }
        Mat x = Bytes.mat(mapX, tile.width, tile.height, 1, scratch);
        Mat y = Bytes.mat(mapY, tile.width, tile.height, 1, scratch);
        Mat warped = scratch.mat(tile.height, tile.width, CvType.CV_32FC3);
        Imgproc.remap(picture, warped, x, y, Imgproc.INTER_LANCZOS4, Core.BORDER_REPLICATE);
        Mat taken = scratch.mat(tile.height, tile.width, CvType.CV_8UC1);
        Imgproc.remap(blocked, taken, x, y, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        byte[] hidden = Bytes.of(taken);
        float[] values = Bytes.floats(warped);
        float[][] rgb = new float[3][n];
        for (int i = 0; i < n; i++) {
            if (hidden[i] != 0) {
                valid[i] = 0;
            }
            rgb[0][i] = values[3 * i];
            rgb[1][i] = values[3 * i + 1];
            rgb[2][i] = values[3 * i + 2];
        }
        if (!lens.isEven()) {
            relight(tile, rgb, mapX, mapY, lens);
        }
        return new Tile.Candidate(source, rgb, valid, doubt);
    }

    private static void relight(Tile tile, float[][] rgb, float[] fromX, float[] fromY, LensLight lens) {
        for (int i = 0; i < fromX.length; i++) {
            double x = tile.whole.x() + i % tile.width;
            double y = tile.whole.y() + (double) (i / tile.width);
            double light = lens.between(x, y, fromX[i], fromY[i], 1);
            for (float[] plane : rgb) {
                plane[i] = lens.under(plane[i], light);
            }
        }
    }
}
