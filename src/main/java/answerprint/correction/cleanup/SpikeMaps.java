package answerprint.correction.cleanup;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.Mat;

/**
 * A frame against its two neighbours, all CV_32FC1 brightness of the plate's size; borrowed.
 *
 * @param before the frame before, carried onto this one, its level matched
 * @param after the frame after, as well
 * @param rawBefore the frame before as it is
 * @param rawAfter the frame after as it is
 * @param seeds CV_8UC1: stands out beyond doubt
 * @param foot CV_8UC1: stands out a little; holds the seeds
 * @param predicted mean error over the whole picture
 */
record SpikeMaps(
        Mat now,
        Mat before,
        Mat after,
        Mat rawBefore,
        Mat rawAfter,
        Mat seeds,
        Mat foot,
        double predicted,
        Scratch scratch) {
    float[] crop(Mat map, Region box) {
        float[] values = new float[(int) box.area()];
        scratch.keep(map.submat(box.rect())).get(0, 0, values);
        return values;
    }

    byte[] bytes(Mat map, Region box) {
        byte[] values = new byte[(int) box.area()];
        scratch.keep(map.submat(box.rect())).get(0, 0, values);
        return values;
    }

    Region whole() {
        return new Region(0, 0, now.cols(), now.rows());
    }
}
