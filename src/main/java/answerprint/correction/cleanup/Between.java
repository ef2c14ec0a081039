package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.Filling;
import answerprint.correction.repair.Scores;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A frame that lies between two others: their motion is laid down where it passes that time, holes are completed from around, and
 * both are carried there. Where they agree the finest detail comes from one of them, so that grain stays whole.
 */
final class Between {
    private static final double AGREES = 0.02;
    private static final double FINE = 1.2;

    private final Mat one;
    private final Mat other;
    private final double scale;
    private final Scratch scratch;

    /** @param one CV_32FC3 in the space of estimates, as {@code other}; @param scale proxy pixels per pixel */
    Between(Mat one, Mat other, double scale, Scratch scratch) {
        this.one = one;
        this.other = other;
        this.scale = scale;
        this.scratch = scratch;
    }

    /** @param at 0 where the one lies .. 1 where the other does; @param confidence CV_32FC1, filled */
    Mat picture(float at, Mat confidence) {
        Mat from = proxy(one);
        Mat to = proxy(other);
        float[] passing = passing(at, flow(from, to), flow(to, from), from.cols(), from.rows());
        Region whole = new Region(0, 0, one.cols(), one.rows());
        Mat a = carried(one, passing, -at, from, whole);
        Mat b = carried(other, passing, 1 - at, from, whole);
        return at <= 0.5f ? blended(a, b, one, at, confidence) : blended(b, a, other, 1 - at, confidence);
    }

    private Mat proxy(Mat picture) {
        Size size = new Size(Math.round(picture.cols() * scale), Math.round(picture.rows() * scale));
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC3);
        Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
        Mat luma = scratch.mat(small.rows(), small.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(small.rows(), small.cols(), CvType.CV_8UC1);
        luma.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    private float[] flow(Mat from, Mat to) {
        return Bytes.floats(DenseFlow.medium().between(from, to, scratch));
    }

    /** The whole way's motion as it passes that time, from both sides; each vector counts as both flows agree on it. */
    private static float[] passing(float at, float[] there, float[] back, int width, int height) {
        float[] sum = new float[2 * width * height];
        float[] weight = new float[width * height];
        splat(there, back, at, 1, sum, weight, width, height);
        splat(back, there, 1 - at, -1, sum, weight, width, height);
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] < 0.05f) {
                weight[i] = 0;
            } else {
                sum[2 * i] /= weight[i];
                sum[2 * i + 1] /= weight[i];
            }
        }
        Filling.complete(sum, 2, weight, width, height, 30);
        return sum;
    }

    private static void splat(
            float[] flow, float[] back, float part, int sign, float[] sum, float[] weight, int width, int height) {
        for (int i = 0; i < weight.length; i++) {
            float fx = flow[2 * i];
            float fy = flow[2 * i + 1];
            float x = i % width;
            float y = i / width;
            float ox = fx + Filling.sample(back, 2, 0, width, height, x + fx, y + fy);
            float oy = fy + Filling.sample(back, 2, 1, width, height, x + fx, y + fy);
            float trust = 1 / (1 + ox * ox + oy * oy);
            int x0 = (int) Math.floor(x + part * fx);
            int y0 = (int) Math.floor(y + part * fy);
            for (int k = 0; k < 4; k++) {
                int px = x0 + k % 2;
                int py = y0 + k / 2;
                if (px < 0 || py < 0 || px >= width || py >= height) {
                    continue;
                }
                float w = trust * (1 - Math.abs(x + part * fx - px)) * (1 - Math.abs(y + part * fy - py));
                int at = py * width + px;
                weight[at] += w;
                sum[2 * at] += w * sign * fx;
                sum[2 * at + 1] += w * sign * fy;
            }
        }
    }

    private Mat carried(Mat picture, float[] passing, float part, Mat proxy, Region whole) {
        float[] field = new float[passing.length];
        for (int i = 0; i < field.length; i++) {
            field[i] = part * passing[i];
        }
        return new Neighbour(0, field, proxy.cols(), proxy.rows(), scale)
                .carried(picture, whole, Imgproc.INTER_CUBIC, scratch);
    }

    /** @param nearer what {@code a} was carried from; @param part of the second, at most half; the first lends its detail */
    private Mat blended(Mat a, Mat b, Mat nearer, float part, Mat confidence) {
        unseen(a, b);
        unseen(b, a);
        unseen(a, nearer);
        unseen(b, nearer);
        int type = a.type();
        Mat softA = scratch.mat(a.rows(), a.cols(), type);
        Imgproc.GaussianBlur(a, softA, new Size(0, 0), FINE);
        Mat softB = scratch.mat(a.rows(), a.cols(), type);
        Imgproc.GaussianBlur(b, softB, new Size(0, 0), FINE);
        float[] fineA = Bytes.floats(softA);
        float[] fineB = Bytes.floats(softB);
        float[] valueA = Bytes.floats(a);
        float[] valueB = Bytes.floats(b);
        float[] sure = new float[valueA.length / 3];
        for (int i = 0; i < sure.length; i++) {
            double apart = 0;
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                apart = Math.max(apart, Math.abs(fineA[c] - fineB[c]));
            }
            float single = (float) Math.exp(-(apart / AGREES) * (apart / AGREES));
            sure[i] = Scores.confidence(apart);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                float detailA = valueA[c] - fineA[c];
                float detailB = valueB[c] - fineB[c];
                float both = detailA + part * (detailB - detailA);
                valueA[c] = fineA[c] + part * (fineB[c] - fineA[c]) + single * detailA + (1 - single) * both;
            }
        }
        confidence.put(0, 0, sure);
        a.put(0, 0, valueA);
        return a;
    }

    /** Where one does not show the place, the other stands for both; where neither does, the nearer frame as it is. */
    private void unseen(Mat missing, Mat instead) {
        Mat first = scratch.mat(missing.rows(), missing.cols(), CvType.CV_32FC1);
        Core.extractChannel(missing, first, 0);
        Mat blind = scratch.mat(missing.rows(), missing.cols(), CvType.CV_8UC1);
        Core.compare(first, Scalar.all(Neighbour.NOWHERE / 2), blind, Core.CMP_LT);
        instead.copyTo(missing, blind);
    }
}
