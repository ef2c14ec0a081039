package answerprint.correction.repair.light;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The hero's picture laid over the take's: homography, then dense flow on evened luma, and how far flow there and back
 * disagree.
 *
 * @param hero the hero's numbers at the take's pixels
 * @param disagreement in pixels; infinite where the hero does not reach
 */
public record Overlay(WorkPicture hero, float[] disagreement) {

    public static Overlay of(WorkPicture take, WorkPicture hero, double[] homography, Scratch scratch) {
        Size size = new Size(take.width(), take.height());
        Mat placed = Registering.matrix(homography, scratch);
        Mat luma = warped(hero.evenedLuma(scratch), placed, size, scratch);
        Mat ones = scratch.mat(hero.height(), hero.width(), CvType.CV_8UC1);
        ones.setTo(new Scalar(255));
        Mat reached = warped(ones, placed, size, scratch);
        Mat own = take.evenedLuma(scratch);
        DenseFlow flow = DenseFlow.medium();
        Mat there = flow.fromRest(own, luma, scratch);
        Mat back = flow.fromRest(luma, own, scratch);
        Mat map = map(there, take.width(), take.height(), scratch);
        float[] cct = moved(warped(hero.cctMat(scratch), placed, size, scratch), map, scratch);
        float[] code = moved(warped(hero.codeMat(scratch), placed, size, scratch), map, scratch);
        return new Overlay(
                new WorkPicture(take.width(), take.height(), cct, code),
                disagreement(there, moved(back, map, scratch), moved(reached, map, scratch)));
    }

    private static Mat warped(Mat from, Mat placed, Size size, Scratch scratch) {
        Mat out = scratch.mat((int) size.height, (int) size.width, from.type());
        Imgproc.warpPerspective(
                from, out, placed, size, Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP, Core.BORDER_CONSTANT);
        return out;
    }

    private static Mat map(Mat flow, int width, int height, Scratch scratch) {
        float[] at = new float[2 * width * height];
        flow.get(0, 0, at);
        for (int i = 0; i < width * height; i++) {
            at[2 * i] += i % width;
            at[2 * i + 1] += i / width;
        }
        Mat map = scratch.mat(height, width, CvType.CV_32FC2);
        map.put(0, 0, at);
        return map;
    }

    private static float[] moved(Mat from, Mat map, Scratch scratch) {
        Mat out = scratch.mat(map.rows(), map.cols(), from.type());
        Imgproc.remap(from, out, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT);
        float[] values = new float[(int) out.total() * out.channels()];
        if (out.depth() == CvType.CV_8U) {
            byte[] bytes = new byte[values.length];
            out.get(0, 0, bytes);
            for (int i = 0; i < bytes.length; i++) {
                values[i] = bytes[i] & 0xff;
            }
        } else {
            out.get(0, 0, values);
        }
        return values;
    }

    private static float[] disagreement(Mat there, float[] back, float[] reached) {
        float[] flow = new float[back.length];
        there.get(0, 0, flow);
        float[] out = new float[reached.length];
        for (int i = 0; i < out.length; i++) {
            double apart = Math.hypot(flow[2 * i] + back[2 * i], flow[2 * i + 1] + back[2 * i + 1]);
            out[i] = reached[i] < 254.5f ? Float.POSITIVE_INFINITY : (float) apart;
        }
        return out;
    }
}
