package answerprint.correction.repair;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Lays out part of a frame's proxy round its hole: what is hidden, where flow is not trusted, and how far to stay off.
 *
 * @param box of the proxy
 * @param hidden per pixel of the box: within a hole
 * @param wary not zero where flow's patches reach over a hole's edge
 * @param gap not zero in a hole and right beside it, where its soft edge may lie
 * @param band not zero beside that gap: known pixels that are treated as a hole
 */
record PlaceLayout(Lender lender, int frame, Region box, boolean[] hidden, byte[] wary, byte[] gap, byte[] band) {
    /** Known surroundings of a hole that are looked at, proxy pixels. */
    static final int MARGIN = 40;
    /** Flow is not trusted this near to a hole, proxy pixels: its patches reach over the edge. */
    private static final int WARY = 5;
    /** Known pixels this near to a hole are not asked, proxy pixels: a matte's soft edge may reach there. */
    private static final int GAP = 3;

    private static final int BAND = 10;

    /** Round a box of the plate. */
    static PlaceLayout beside(Lender lender, int frame, Region plateBox) {
        double scale = lender.look(frame).proxy().scale();
        int left = (int) Math.floor(plateBox.x() * scale);
        int top = (int) Math.floor(plateBox.y() * scale);
        int right = (int) Math.ceil(plateBox.right() * scale);
        int bottom = (int) Math.ceil(plateBox.bottom() * scale);
        return of(lender, frame, new Region(left, top, right - left, bottom - top).grow(MARGIN));
    }

    /** @param wanted of the proxy; clipped to it */
    static PlaceLayout of(Lender lender, int frame, Region wanted) {
        Look look = lender.look(frame);
        Region box = wanted.clip(new Region(0, 0, look.width(), look.height()));
        try (Scratch scratch = new Scratch(lender.views().memory())) {
            Mat all = Bytes.mat(look.proxy().hole(), look.width(), look.height(), scratch);
            Mat part = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
            scratch.keep(all.submat(box.rect())).copyTo(part);
            byte[] codes = Bytes.of(part);
            boolean[] hidden = new boolean[codes.length];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = codes[i] != 0;
            }
            byte[] gap = grown(part, GAP, scratch);
            byte[] band = grown(part, GAP + BAND, scratch);
            for (int i = 0; i < band.length; i++) {
                band[i] = (byte) (band[i] & ~gap[i]);
            }
            return new PlaceLayout(lender, frame, box, hidden, grown(part, WARY, scratch), gap, band);
        }
    }

    /** With the band beside the hole as what is held out. */
    Place place() {
        return new Place(lender, frame, box, hidden, wary, band);
    }

    static byte[] grown(Mat mask, int by, Scratch scratch) {
        Mat out = scratch.mat(mask.rows(), mask.cols(), CvType.CV_8UC1);
        Size size = new Size(2 * by + 1, 2 * by + 1);
        Imgproc.dilate(mask, out, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, size)));
        return Bytes.of(out);
    }
}
