package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Lays one proxy over another and tells how far they differ where it matters: round the holes. */
final class Overlaying {
    /** How far round the holes two frames are compared, proxy pixels. */
    private static final int AROUND = 24;

    private static final double SOFT = 1.5;
    private static final double UNLIKE = 255;

    private Overlaying() {}

    /** Mean difference of evened luma in a band round the holes, 8-bit codes; 255 where the other shows nothing of it. */
    static double apart(Proxy here, Proxy there, PlaneMap plane, PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Size size = new Size(here.width(), here.height());
            Mat mine = Bytes.mat(here.luma(), here.width(), here.height(), scratch);
            Mat other = Bytes.mat(there.luma(), there.width(), there.height(), scratch);
            Mat laid = scratch.mat(here.height(), here.width(), CvType.CV_8UC1);
            Mat map = scratch.mat(3, 3, CvType.CV_64FC1);
            map.put(0, 0, plane.values());
            int how = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
            Imgproc.warpPerspective(other, laid, map, size, how, Core.BORDER_REPLICATE);
            Mat shown = scratch.mat(here.height(), here.width(), CvType.CV_8UC1);
            other.setTo(Scalar.all(255));
            Imgproc.warpPerspective(other, shown, map, size, how, Core.BORDER_CONSTANT);
            Mat ring = ring(here, scratch);
            Core.bitwise_and(ring, shown, ring);
            if (Core.countNonZero(ring) == 0) {
                return UNLIKE;
            }
            Imgproc.GaussianBlur(mine, mine, new Size(0, 0), SOFT);
            Imgproc.GaussianBlur(laid, laid, new Size(0, 0), SOFT);
            Core.absdiff(mine, laid, laid);
            return Core.mean(laid, ring).val[0];
        }
    }

    private static Mat ring(Proxy here, Scratch scratch) {
        Mat hole = Bytes.mat(here.hole(), here.width(), here.height(), scratch);
        Mat ring = scratch.mat(here.height(), here.width(), CvType.CV_8UC1);
        Size reach = new Size(2 * AROUND + 1, 2 * AROUND + 1);
        Imgproc.dilate(hole, ring, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, reach)));
        ring.setTo(Scalar.all(0), hole);
        return ring;
    }
}
