package answerprint.bench;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/** Which corners of a shot move by themselves rather than with the camera: performers, not the set. */
final class OwnMotion {
    private static final int APART = 6;
    private static final int EVERY = 14;
    private static final int CORNERS = 500;
    /** A corner farther than this from where the camera's plane takes it moves by itself, pixels. */
    private static final double OFF = 3;

    /** Fewer corners under a hole than this say nothing. */
    private static final int FEWEST = 12;

    private record Corner(int frame, int at, boolean own) {}

    private final List<Corner> corners = new ArrayList<>();
    private final int width;

    OwnMotion(PannedClip clip, PictureMemory memory) {
        width = clip.format().width();
        try (Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n + APART < clip.count(); n += EVERY) {
                gather(clip, n, scratch);
                scratch.recycle();
            }
        }
    }

    private void gather(PannedClip clip, int n, Scratch scratch) {
        Mat here = luma(clip, n, scratch);
        Mat there = luma(clip, n + APART, scratch);
        MatOfPoint found = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(here, found, CORNERS, 0.003, 6);
        if (found.rows() < FEWEST) {
            return;
        }
        MatOfPoint2f from = scratch.keep(new MatOfPoint2f(found.toArray()));
        MatOfPoint2f to = scratch.keep(new MatOfPoint2f());
        MatOfByte kept = scratch.keep(new MatOfByte());
        Video.calcOpticalFlowPyrLK(here, there, from, to, kept, scratch.keep(new MatOfFloat()), new Size(21, 21), 4);
        Mat plane = scratch.keep(Calib3d.findHomography(from, to, Calib3d.RANSAC, 1.5));
        if (plane.empty()) {
            return;
        }
        double[] h = new double[9];
        plane.get(0, 0, h);
        Point[] starts = from.toArray();
        Point[] ends = to.toArray();
        byte[] tracked = kept.toArray();
        for (int i = 0; i < starts.length; i++) {
            double w = h[6] * starts[i].x + h[7] * starts[i].y + h[8];
            double x = (h[0] * starts[i].x + h[1] * starts[i].y + h[2]) / w;
            double y = (h[3] * starts[i].x + h[4] * starts[i].y + h[5]) / w;
            boolean own = tracked[i] == 0 || Math.hypot(ends[i].x - x, ends[i].y - y) > OFF;
            corners.add(new Corner(n, (int) starts[i].y * width + (int) starts[i].x, own));
        }
    }

    private static Mat luma(PannedClip clip, int n, Scratch scratch) {
        Mat colour = scratch.mat(clip.format().height(), clip.format().width(), CvType.CV_32FC3);
        colour.put(0, 0, clip.frames()[n]);
        Mat grey = scratch.mat(colour.rows(), colour.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(colour, grey, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(colour.rows(), colour.cols(), CvType.CV_8UC1);
        grey.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    /** Share of the corners under the blob that move by themselves, 0..1; 1 where there are too few to tell. */
    double under(Blob blob) {
        int all = 0;
        int own = 0;
        int frame = -1;
        byte[] hole = new byte[0];
        for (Corner corner : corners) {
            if (corner.frame() != frame) {
                frame = corner.frame();
                hole = blob.hole(frame);
            }
            if (hole[corner.at()] != 0) {
                all++;
                own += corner.own() ? 1 : 0;
            }
        }
        return all < FEWEST ? 1 : (double) own / all;
    }
}
