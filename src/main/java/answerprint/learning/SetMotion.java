package answerprint.learning;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How the set moved from one picture of a shot to another: dense flow (Kroeger 2016) at half size, smoothed so far that it follows
 * the set and not a thin thing before it.
 *
 * @param width of the flow in pixels, half the picture's
 * @param motion x and y of each pixel's motion, in pixels of the picture; owned by the record
 * @param unlike mean difference that this motion leaves between the pictures, over the spread of their tones
 */
record SetMotion(int width, int height, float[] motion, double unlike) {
    private static final double SMOOTH = 14;

    /**
     * Measures it.
     *
     * @param now CV_8UC1 luma at half size
     * @param other the same of the other picture
     */
    static SetMotion between(Mat now, Mat other, Scratch scratch) {
        Mat flow = flow(now, other, scratch);
        float[] motion = new float[2 * now.rows() * now.cols()];
        flow.get(0, 0, motion);
        for (int i = 0; i < motion.length; i++) {
            motion[i] *= 2;
        }
        return new SetMotion(now.cols(), now.rows(), motion, unlike(now, other, motion));
    }

    /** The smoothed flow itself, CV_32FC2, in pixels of the half-size pictures; lent by {@code scratch}. */
    static Mat flow(Mat now, Mat other, Scratch scratch) {
        Mat flow = DenseFlow.fast().fromRest(now, other, scratch);
        Imgproc.GaussianBlur(flow, flow, new Size(0, 0), SMOOTH);
        return flow;
    }

    /** As {@link #half(Mat, Scratch)}. */
    static Mat half(LumaPlane luma, Scratch scratch) {
        Mat full = scratch.mat(luma.height(), luma.width(), CvType.CV_32FC1);
        full.put(0, 0, luma.values());
        return half(full, scratch);
    }

    /** A picture's luma as flow wants it: CV_8UC1 at half size. */
    static Mat half(Mat luma, Scratch scratch) {
        Mat half = scratch.mat(luma.rows() / 2, luma.cols() / 2, CvType.CV_32FC1);
        Imgproc.resize(luma, half, half.size(), 0, 0, Imgproc.INTER_AREA);
        Mat codes = scratch.mat(half.rows(), half.cols(), CvType.CV_8UC1);
        half.convertTo(codes, CvType.CV_8UC1, 255);
        return codes;
    }

    private static double unlike(Mat now, Mat other, float[] motion) {
        int width = now.cols();
        int height = now.rows();
        byte[] a = new byte[width * height];
        byte[] b = new byte[a.length];
        now.get(0, 0, a);
        other.get(0, 0, b);
        double sum = 0;
        double square = 0;
        double off = 0;
        int count = 0;
        for (int i = 0; i < a.length; i += 7) {
            int x = Math.clamp(Math.round(i % width + motion[2 * i] / 2), 0, width - 1);
            int y = Math.clamp(Math.round(i / width + motion[2 * i + 1] / 2), 0, height - 1);
            double here = a[i] & 0xff;
            off += Math.abs(here - (b[y * width + x] & 0xff));
            sum += here;
            square += here * here;
            count++;
        }
        double spread = Math.sqrt(Math.max(1, square / count - sum / count * (sum / count)));
        return off / count / spread;
    }

    /** Motion at a place of the picture, along a direction of length 1. */
    double along(double x, double y, double nx, double ny) {
        int column = (int) Math.clamp(x / 2, 0, width - 1);
        int row = (int) Math.clamp(y / 2, 0, height - 1);
        int i = 2 * (row * width + column);
        return motion[i] * nx + motion[i + 1] * ny;
    }
}
