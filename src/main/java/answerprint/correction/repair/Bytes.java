package answerprint.correction.repair;

import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Pixels on their way between Mats and arrays. */
public final class Bytes {
    private Bytes() {}

    public static byte[] of(Mat eightBit) {
        byte[] values = new byte[(int) eightBit.total() * eightBit.channels()];
        eightBit.get(0, 0, values);
        return values;
    }

    public static float[] floats(Mat mat) {
        float[] values = new float[(int) mat.total() * mat.channels()];
        mat.get(0, 0, values);
        return values;
    }

    public static Mat mat(byte[] values, int width, int height, Scratch scratch) {
        Mat mat = scratch.mat(height, width, CvType.CV_8UC1);
        mat.put(0, 0, values);
        return mat;
    }

    public static Mat mat(float[] values, int width, int height, int channels, Scratch scratch) {
        Mat mat = scratch.mat(height, width, CvType.CV_32FC(channels));
        mat.put(0, 0, values);
        return mat;
    }
}
