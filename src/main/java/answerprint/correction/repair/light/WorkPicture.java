package answerprint.correction.repair.light;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.LocalContrast;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A small copy of one frame to measure on: at most 640 pixels wide.
 *
 * @param cct ACEScct on the plate's primaries, three per pixel
 * @param code the plate's own numbers, three per pixel
 */
public record WorkPicture(int width, int height, float[] cct, float[] code) {

    private static final int WIDEST = 640;
    private static final int TABLE = 4_096;

    public static WorkPicture of(Frame frame, Scratch scratch) {
        PictureFormat format = frame.format();
        double scale = Math.min(1, (double) WIDEST / format.width());
        int width = Math.max(1, (int) Math.round(format.width() * scale));
        int height = Math.max(1, (int) Math.round(format.height() * scale));
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(frame.mat(), small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        float[] code = new float[3 * width * height];
        small.get(0, 0, code);
        return new WorkPicture(width, height, cct(code, format.encoding()), code);
    }

    /** The same picture with other ACEScct values. */
    public WorkPicture graded(CdlSpan cdl) {
        float[] out = cct.clone();
        cdl.apply(out);
        return new WorkPicture(width, height, out, code);
    }

    public int pixels() {
        return width * height;
    }

    public float luma(int pixel) {
        return 0.2126f * cct[3 * pixel] + 0.7152f * cct[3 * pixel + 1] + 0.0722f * cct[3 * pixel + 2];
    }

    /** The mean ACEScct of the 5 × 5 pixels round one that lies 2 or more from the edge. */
    public void mean(int pixel, float[] out) {
        for (int c = 0; c < 3; c++) {
            float sum = 0;
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    sum += cct[3 * (pixel + dy * width + dx) + c];
                }
            }
            out[c] = sum / 25;
        }
    }

    /** Log luma stretched to 0..255 between its 1st and 99th percentile, local contrast evened out; for flow and SIFT. */
    public Mat evenedLuma(Scratch scratch) {
        float[] luma = new float[pixels()];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = luma(i);
        }
        float[] sorted = luma.clone();
        Arrays.sort(sorted);
        float low = sorted[sorted.length / 100];
        float range = Math.max(sorted[sorted.length - 1 - sorted.length / 100] - low, 1e-4f);
        byte[] bytes = new byte[luma.length];
        for (int i = 0; i < luma.length; i++) {
            bytes[i] = (byte) Math.round(255 * Math.clamp((luma[i] - low) / range, 0f, 1f));
        }
        Mat plain = scratch.mat(height, width, CvType.CV_8UC1);
        plain.put(0, 0, bytes);
        return LocalContrast.even(plain, 2, 8, scratch);
    }

    public Mat cctMat(Scratch scratch) {
        Mat mat = scratch.mat(height, width, CvType.CV_32FC3);
        mat.put(0, 0, cct);
        return mat;
    }

    public Mat codeMat(Scratch scratch) {
        Mat mat = scratch.mat(height, width, CvType.CV_32FC3);
        mat.put(0, 0, code);
        return mat;
    }

    /** Codes of 0..1 through a table, others exactly: measuring needs 1e-6, not bit equality with the grade. */
    private static float[] cct(float[] code, Encoding encoding) {
        double[] table = new double[TABLE + 1];
        for (int i = 0; i <= TABLE; i++) {
            table[i] = Curve.ACESCCT.encode(encoding.toLinear((double) i / TABLE));
        }
        boolean linear = encoding.curve() == Curve.LINEAR;
        float[] out = new float[code.length];
        for (int i = 0; i < code.length; i++) {
            float at = code[i] * TABLE;
            int step = (int) at;
            out[i] = !linear && at >= 0 && step < TABLE
                    ? (float) (table[step] + (table[step + 1] - table[step]) * (at - step))
                    : (float) Curve.ACESCCT.encode(encoding.toLinear(code[i]));
        }
        return out;
    }
}
