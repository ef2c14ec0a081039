package answerprint.bench;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Pictures as one plane of luma in their own encoding (Rec.709 weights), and what the rows compute on such planes. */
final class Lumas {
    private Lumas() {}

    static float[] of(Mat rgb) {
        float[] all = new float[3 * rgb.rows() * rgb.cols()];
        rgb.get(0, 0, all);
        return of(all);
    }

    static float[] of(float[] rgb) {
        float[] luma = new float[rgb.length / 3];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.2126f * rgb[3 * i] + 0.7152f * rgb[3 * i + 1] + 0.0722f * rgb[3 * i + 2];
        }
        return luma;
    }

    /** Blurred by a Gaussian of that standard deviation in pixels. */
    static float[] soft(float[] luma, int width, double sigma, Scratch scratch) {
        Mat from = mat(luma, width, scratch);
        Mat to = scratch.mat(from.rows(), width, CvType.CV_32FC1);
        Imgproc.GaussianBlur(from, to, new Size(0, 0), sigma);
        float[] out = new float[luma.length];
        to.get(0, 0, out);
        return out;
    }

    /** DIS flow from one plane to another, (dx, dy) interleaved. */
    static float[] flow(float[] from, float[] to, int width, Scratch scratch) {
        Mat field = DenseFlow.medium().between(codes(from, width, scratch), codes(to, width, scratch), scratch);
        float[] out = new float[2 * from.length];
        field.get(0, 0, out);
        return out;
    }

    private static Mat mat(float[] luma, int width, Scratch scratch) {
        Mat mat = scratch.mat(luma.length / width, width, CvType.CV_32FC1);
        mat.put(0, 0, luma);
        return mat;
    }

    private static Mat codes(float[] luma, int width, Scratch scratch) {
        Mat codes = scratch.mat(luma.length / width, width, CvType.CV_8UC1);
        mat(luma, width, scratch).convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    /** Between pixels, bilinear; the edge holds. */
    static float between(float[] plane, int channels, int channel, int width, int height, float x, float y) {
        int x0 = (int) Math.clamp(x, 0f, width - 1f);
        int y0 = (int) Math.clamp(y, 0f, height - 1f);
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        float fx = Math.clamp(x - x0, 0f, 1f);
        float fy = Math.clamp(y - y0, 0f, 1f);
        float top = plane[(y0 * width + x0) * channels + channel] * (1 - fx)
                + plane[(y0 * width + x1) * channels + channel] * fx;
        float low = plane[(y1 * width + x0) * channels + channel] * (1 - fx)
                + plane[(y1 * width + x1) * channels + channel] * fx;
        return top * (1 - fy) + low * fy;
    }
}
