package answerprint.bench;

import answerprint.correction.Patch;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Plain arithmetic on pictures that lie line by line, RGB, in an array. */
final class Pixels {
    private Pixels() {}

    /** The picture of a box as a picture of its own. */
    static float[] cut(float[] rgb, int width, Region box) {
        float[] cut = new float[3 * box.width() * box.height()];
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(rgb, 3 * ((box.y() + y) * width + box.x()), cut, 3 * y * box.width(), 3 * box.width());
        }
        return cut;
    }

    /** New pixels in a box, all of one source; alpha falls off over the outermost {@code soft} pixels. */
    static void fill(Patch patch, Region box, float[] rgb, int soft, int source, Scratch scratch) {
        patch.pixels(box, scratch);
        patch.rgb().put(0, 0, rgb);
        patch.source().setTo(new Scalar(source));
        patch.confidence().setTo(new Scalar(0.9));
        float[] alpha = new float[box.width() * box.height()];
        for (int i = 0; i < alpha.length; i++) {
            int x = i % box.width();
            int y = i / box.width();
            int edge = Math.min(Math.min(x, box.width() - 1 - x), Math.min(y, box.height() - 1 - y));
            alpha[i] = soft == 0 ? 1 : Math.min(1, (edge + 1f) / (soft + 1));
        }
        patch.alpha().put(0, 0, alpha);
    }

    static float[] blurred(float[] rgb, int width, double sigma, Scratch scratch) {
        return through(rgb, width, scratch, (in, out) -> Imgproc.GaussianBlur(in, out, new Size(0, 0), sigma));
    }

    static float[] resized(float[] rgb, int width, int toWidth, int toHeight, Scratch scratch) {
        Mat in = mat(rgb, width, scratch);
        Mat out = scratch.mat(toHeight, toWidth, CvType.CV_32FC3);
        Imgproc.resize(in, out, new Size(toWidth, toHeight), 0, 0, Imgproc.INTER_AREA);
        float[] resized = new float[3 * toWidth * toHeight];
        out.get(0, 0, resized);
        return resized;
    }

    /** Each pixel from another place, by x and y maps of the same size. */
    static float[] remapped(float[] rgb, int width, float[] x, float[] y, Scratch scratch) {
        int height = x.length / width;
        Mat mapX = scratch.mat(height, width, CvType.CV_32FC1);
        Mat mapY = scratch.mat(height, width, CvType.CV_32FC1);
        mapX.put(0, 0, x);
        mapY.put(0, 0, y);
        return through(rgb, width, scratch, (in, out) -> Imgproc.remap(in, out, mapX, mapY, Imgproc.INTER_CUBIC));
    }

    @FunctionalInterface
    private interface Step {
        void run(Mat in, Mat out);
    }

    private static float[] through(float[] rgb, int width, Scratch scratch, Step step) {
        Mat in = mat(rgb, width, scratch);
        Mat out = scratch.mat(in.rows(), in.cols(), CvType.CV_32FC3);
        step.run(in, out);
        float[] made = new float[rgb.length];
        out.get(0, 0, made);
        return made;
    }

    static Mat mat(float[] rgb, int width, Scratch scratch) {
        Mat mat = scratch.mat(rgb.length / 3 / width, width, CvType.CV_32FC3);
        mat.put(0, 0, rgb);
        return mat;
    }

    /** Rounded to the levels that the recording has. */
    static void round(float[] rgb, int levels) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(Math.clamp(rgb[i], 0f, 1f) * levels) / (float) levels;
        }
    }

    /** Middle size of the finest structure of green within a box: what a pixel differs from the mean of its four neighbours. */
    static double grain(float[] rgb, int width, Region box) {
        return grain(rgb, width, box, Region.NONE);
    }

    /** The same in a ring of 16 pixels round the box, within the picture. */
    static double grainAround(float[] rgb, int width, Region box) {
        Region whole = new Region(0, 0, width, rgb.length / 3 / width);
        return grain(rgb, width, box.grow(16).clip(whole), box);
    }

    private static double grain(float[] rgb, int width, Region box, Region without) {
        double[] sizes = new double[(int) box.area()];
        int count = 0;
        for (int y = box.y() + 1; y < box.bottom() - 1; y++) {
            for (int x = box.x() + 1; x < box.right() - 1; x++) {
                if (!without.contains(x, y)) {
                    int i = 3 * (y * width + x) + 1;
                    sizes[count++] = Math.abs(
                            rgb[i] - 0.25 * (rgb[i - 3] + rgb[i + 3] + rgb[i - 3 * width] + rgb[i + 3 * width]));
                }
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 0 : sizes[count / 2];
    }
}
