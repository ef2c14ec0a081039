package answerprint.learning;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/**
 * Plain flow propagation: dense inverse search (Kroeger 2016) to neighbours one, three and six frames away, flow smoothed
 * into the hole, a confidence with a floor from the forward-backward difference, a confidence-weighted mean; what no
 * neighbour shows is filled from the hole's rim (Telea 2004). One stack per frame, the whole picture.
 */
public final class FlowCandidates implements CandidateMaker {
    private static final int[] OFFSETS = {1, -1, 3, -3, 6, -6};
    private static final double FLOOR = 0.12;
    private static final double SPREAD = 2.0;

    @Override
    public String id() {
        return "flow";
    }

    @Override
    public int reach() {
        return 6;
    }

    @Override
    public void around(int frame, Shot shot, EachStack each) {
        try (Scratch scratch = shot.scratch()) {
            Mat hole = shot.hole(frame, scratch);
            if (Core.countNonZero(hole) == 0) {
                return;
            }
            Mat picture = scratch.mat(hole.rows(), hole.cols(), CvType.CV_32FC3);
            shot.picture(frame).copyTo(picture);
            Mat luma = luma(picture, hole, scratch);
            List<Mat> candidates = new ArrayList<>();
            List<Mat> confidences = new ArrayList<>();
            for (int offset : OFFSETS) {
                int other = frame + offset;
                if (other >= shot.first() && other <= shot.last()) {
                    warp(shot, other, luma, hole, scratch, candidates, confidences);
                }
            }
            if (candidates.isEmpty()) {
                return;
            }
            Mat baseline = blended(picture, hole, candidates, confidences, scratch);
            Mat inside = scratch.mat(hole.rows(), hole.cols(), CvType.CV_32FC1);
            hole.convertTo(inside, CvType.CV_32FC1, 1 / 255.0);
            each.take(
                    new Region(0, 0, hole.cols(), hole.rows()),
                    new CandidateStack(candidates, confidences, baseline, inside));
        }
    }

    /** 8-bit luma with the hole painted over from its rim, so that the wire itself does not steer the flow. */
    private static Mat luma(Mat picture, Mat hole, Scratch scratch) {
        Mat grey = scratch.mat(hole.rows(), hole.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(picture, grey, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(hole.rows(), hole.cols(), CvType.CV_8UC1);
        grey.convertTo(codes, CvType.CV_8UC1, 255);
        Mat filled = scratch.mat(hole.rows(), hole.cols(), CvType.CV_8UC1);
        Photo.inpaint(codes, hole, filled, 3, Photo.INPAINT_TELEA);
        return filled;
    }

    private static void warp(
            Shot shot, int other, Mat luma, Mat hole, Scratch scratch, List<Mat> candidates, List<Mat> confidences) {
        int rows = luma.rows();
        int cols = luma.cols();
        Mat otherHole = shot.hole(other, scratch);
        Mat otherPicture = shot.picture(other);
        Mat otherLuma = luma(otherPicture, otherHole, scratch);
        DenseFlow search = DenseFlow.medium();
        Mat there = search.fromRest(luma, otherLuma, scratch);
        Mat back = search.fromRest(otherLuma, luma, scratch);
        Mat map = places(smoothInto(there, hole, scratch), scratch);
        Mat candidate = scratch.mat(rows, cols, CvType.CV_32FC3);
        Imgproc.remap(otherPicture, candidate, map, scratch.empty(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
        candidates.add(candidate);
        confidences.add(confidence(there, back, map, otherHole, scratch));
    }

    /** Flow inside the hole is taken from around it: what was painted there has no motion of its own. */
    private static Mat smoothInto(Mat flow, Mat hole, Scratch scratch) {
        Mat known = scratch.mat(flow.rows(), flow.cols(), CvType.CV_32FC1);
        hole.convertTo(known, CvType.CV_32FC1, -1 / 255.0, 1.0);
        Mat weights = scratch.mat(flow.rows(), flow.cols(), CvType.CV_32FC2);
        Core.merge(List.of(known, known), weights);
        Mat sum = scratch.mat(flow.rows(), flow.cols(), CvType.CV_32FC2);
        Core.multiply(flow, weights, sum);
        Imgproc.GaussianBlur(sum, sum, new Size(0, 0), 6);
        Imgproc.GaussianBlur(weights, weights, new Size(0, 0), 6);
        Core.add(weights, new Scalar(1e-4, 1e-4), weights);
        Core.divide(sum, weights, sum);
        Mat smooth = scratch.mat(flow.rows(), flow.cols(), CvType.CV_32FC2);
        flow.copyTo(smooth);
        sum.copyTo(smooth, hole);
        return smooth;
    }

    /** From motion to the places that remap reads. */
    private static Mat places(Mat flow, Scratch scratch) {
        int rows = flow.rows();
        int cols = flow.cols();
        Mat map = scratch.mat(rows, cols, CvType.CV_32FC2);
        float[] line = new float[2 * cols];
        for (int y = 0; y < rows; y++) {
            flow.get(y, 0, line);
            for (int x = 0; x < cols; x++) {
                line[2 * x] += x;
                line[2 * x + 1] += y;
            }
            map.put(y, 0, line);
        }
        return map;
    }

    /** 1 where forward and backward agree, falling to a floor; 0 where the neighbour has a hole itself or nothing. */
    private static Mat confidence(Mat there, Mat back, Mat map, Mat otherHole, Scratch scratch) {
        int rows = there.rows();
        int cols = there.cols();
        Mat returned = scratch.mat(rows, cols, CvType.CV_32FC2);
        Imgproc.remap(
                back, returned, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, new Scalar(1e3, 1e3));
        Mat blocked = scratch.mat(rows, cols, CvType.CV_8UC1);
        Mat grown = scratch.mat(rows, cols, CvType.CV_8UC1);
        Mat brush = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3), new Point(1, 1)));
        Imgproc.dilate(otherHole, grown, brush);
        Imgproc.remap(
                grown, blocked, map, scratch.empty(), Imgproc.INTER_NEAREST, Core.BORDER_CONSTANT, new Scalar(255));
        float[] go = new float[2 * cols];
        float[] come = new float[2 * cols];
        byte[] closed = new byte[cols];
        float[] sure = new float[cols];
        Mat confidence = scratch.mat(rows, cols, CvType.CV_32FC1);
        for (int y = 0; y < rows; y++) {
            there.get(y, 0, go);
            returned.get(y, 0, come);
            blocked.get(y, 0, closed);
            for (int x = 0; x < cols; x++) {
                double off = Math.hypot(go[2 * x] + come[2 * x], go[2 * x + 1] + come[2 * x + 1]);
                double trust = FLOOR + (1 - FLOOR) * Math.exp(-off * off / (2 * SPREAD * SPREAD));
                sure[x] = closed[x] != 0 ? 0 : (float) trust;
            }
            confidence.put(y, 0, sure);
        }
        return confidence;
    }

    private static Mat blended(Mat picture, Mat hole, List<Mat> candidates, List<Mat> confidences, Scratch scratch) {
        int rows = picture.rows();
        int cols = picture.cols();
        float[] seen = new float[rows * cols];
        float[] sum = new float[3 * rows * cols];
        float[] rgb = new float[3 * rows * cols];
        float[] sure = new float[rows * cols];
        for (int k = 0; k < candidates.size(); k++) {
            candidates.get(k).get(0, 0, rgb);
            confidences.get(k).get(0, 0, sure);
            for (int i = 0; i < sure.length; i++) {
                seen[i] += sure[i];
                for (int c = 0; c < 3; c++) {
                    sum[3 * i + c] += sure[i] * rgb[3 * i + c];
                }
            }
        }
        byte[] inside = new byte[rows * cols];
        hole.get(0, 0, inside);
        picture.get(0, 0, rgb);
        byte[] unseen = new byte[rows * cols];
        for (int i = 0; i < seen.length; i++) {
            if (inside[i] == 0) {
                continue;
            }
            if (seen[i] < 1e-3f) {
                unseen[i] = (byte) 255;
                continue;
            }
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = sum[3 * i + c] / seen[i];
            }
        }
        Mat baseline = scratch.mat(rows, cols, CvType.CV_32FC3);
        baseline.put(0, 0, rgb);
        fillUnseen(baseline, unseen, scratch);
        return baseline;
    }

    /** OpenCV paints over single float planes only. */
    private static void fillUnseen(Mat baseline, byte[] unseen, Scratch scratch) {
        Mat mask = scratch.mat(baseline.rows(), baseline.cols(), CvType.CV_8UC1);
        mask.put(0, 0, unseen);
        if (Core.countNonZero(mask) == 0) {
            return;
        }
        Mat plane = scratch.mat(baseline.rows(), baseline.cols(), CvType.CV_32FC1);
        Mat filled = scratch.mat(baseline.rows(), baseline.cols(), CvType.CV_32FC1);
        for (int c = 0; c < 3; c++) {
            Core.extractChannel(baseline, plane, c);
            Photo.inpaint(plane, mask, filled, 4, Photo.INPAINT_TELEA);
            Core.insertChannel(filled, baseline, c);
        }
    }
}
