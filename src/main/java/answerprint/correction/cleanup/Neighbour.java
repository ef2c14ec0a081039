package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.Filling;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * How one neighbour's picture moves onto the frame that is looked at.
 *
 * @param frame ABS
 * @param flow (dx, dy) per proxy pixel of the frame, interleaved: where its content lies in the neighbour
 * @param scale proxy pixels per plate pixel, at most 1
 */
record Neighbour(int frame, float[] flow, int width, int height, double scale) {
    /** What lies outside the neighbour's picture; no plate has it. */
    static final float NOWHERE = -64;

    /** Where the content of a plate pixel lies in the neighbour. */
    double[] place(int x, int y) {
        float px = (float) ((x + 0.5) * scale - 0.5);
        float py = (float) ((y + 0.5) * scale - 0.5);
        return new double[] {
            x + Filling.sample(flow, 2, 0, width, height, px, py) / scale,
            y + Filling.sample(flow, 2, 1, width, height, px, py) / scale
        };
    }

    /** The neighbour's pixels where they belong in the frame; {@link #NOWHERE} where it does not show the place. */
    Mat carried(Mat picture, Region box, int interpolation, Scratch scratch) {
        float[] map = new float[2 * (int) box.area()];
        for (int y = 0; y < box.height(); y++) {
            float py = (float) ((box.y() + y + 0.5) * scale - 0.5);
            int y0 = (int) Math.clamp(Math.floor(py), 0, height - 1);
            int y1 = Math.min(height - 1, y0 + 1);
            float fy = Math.clamp(py - y0, 0f, 1f);
            for (int x = 0; x < box.width(); x++) {
                float px = (float) ((box.x() + x + 0.5) * scale - 0.5);
                int x0 = (int) Math.clamp(Math.floor(px), 0, width - 1);
                int x1 = Math.min(width - 1, x0 + 1);
                float fx = Math.clamp(px - x0, 0f, 1f);
                int at = 2 * (y * box.width() + x);
                for (int c = 0; c < 2; c++) {
                    float upper = flow[2 * (y0 * width + x0) + c] * (1 - fx) + flow[2 * (y0 * width + x1) + c] * fx;
                    float lower = flow[2 * (y1 * width + x0) + c] * (1 - fx) + flow[2 * (y1 * width + x1) + c] * fx;
                    map[at + c] = (float) ((upper * (1 - fy) + lower * fy) / scale);
                }
                map[at] += box.x() + x;
                map[at + 1] += box.y() + y;
            }
        }
        byte[] blind = blind(map, picture.cols(), picture.rows());
        Mat where = Bytes.mat(map, box.width(), box.height(), 2, scratch);
        Mat carried = scratch.mat(box.height(), box.width(), picture.type());
        Imgproc.remap(picture, carried, where, scratch.empty(), interpolation, Core.BORDER_REPLICATE);
        carried.setTo(Scalar.all(NOWHERE), Bytes.mat(blind, box.width(), box.height(), scratch));
        return carried;
    }

    /** Places beyond the neighbour's edge; a pixel's breadth outside still counts. */
    private static byte[] blind(float[] map, int width, int height) {
        byte[] blind = new byte[map.length / 2];
        for (int i = 0; i < blind.length; i++) {
            float x = map[2 * i];
            float y = map[2 * i + 1];
            blind[i] = x < -1 || y < -1 || x > width || y > height ? (byte) 255 : 0;
        }
        return blind;
    }
}
