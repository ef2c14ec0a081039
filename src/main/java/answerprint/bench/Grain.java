package answerprint.bench;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Takes the grain of a picture off and puts it on elsewhere, for edits whose grain must match by construction. */
final class Grain {
    private static final double TONE = 0.04;
    private static final double REACH = 2;
    /** Of full scale; what differs more is an edge. */
    private static final float LARGEST = 0.03f;

    private static final int ROUNDS = 3;

    private Grain() {}

    /** Smoothed where neighbours are alike (bilateral filter, Tomasi and Manduchi 1998). */
    static float[] without(float[] rgb, int width, Scratch scratch) {
        Mat in = Pixels.mat(rgb, width, scratch);
        Mat out = scratch.mat(in.rows(), in.cols(), CvType.CV_32FC3);
        Imgproc.bilateralFilter(in, out, 5, TONE, REACH);
        float[] smooth = new float[rgb.length];
        out.get(0, 0, smooth);
        return smooth;
    }

    /** The same picture with the grain of the pixels {@code by} to the left and above, as strong as its own. */
    static float[] moved(float[] rgb, int width, int by, Scratch scratch) {
        float[] smooth = without(rgb, width, scratch);
        Region whole = new Region(0, 0, width, rgb.length / 3 / width);
        double wanted = Pixels.grain(rgb, width, whole);
        float strength = 1;
        float[] moved = moved(rgb, smooth, width, by, strength);
        for (int round = 0; round < ROUNDS; round++) {
            strength *= (float) Math.pow(wanted / Math.max(1e-6, Pixels.grain(moved, width, whole)), 2);
            moved = moved(rgb, smooth, width, by, strength);
        }
        return moved;
    }

    private static float[] moved(float[] rgb, float[] smooth, int width, int by, float strength) {
        float[] moved = new float[rgb.length];
        int back = 3 * (by * width + by);
        for (int i = 0; i < rgb.length; i++) {
            int from = i >= back ? i - back : i + back;
            moved[i] = smooth[i] + strength * Math.clamp(rgb[from] - smooth[from], -LARGEST, LARGEST);
        }
        return moved;
    }
}
