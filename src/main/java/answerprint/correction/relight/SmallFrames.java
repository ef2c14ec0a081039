package answerprint.correction.relight;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.PlaneMap;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.LocalContrast;
import answerprint.timeline.FrameRange;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The luma of every frame of a range, small and 8-bit, read once in order: 80 kB a frame, on the heap, so that motion can be
 * followed outwards from any of them.
 *
 * @param scale small pixels per plate pixel
 * @param lumas by frame, from the range's first
 */
record SmallFrames(FrameRange range, int width, int height, double scale, byte[][] lumas) {
    private static final int WIDEST = 384;

    static SmallFrames of(FrameSource source, FrameRange range, PictureMemory memory) {
        double scale = Math.min(1, (double) WIDEST / source.format().width());
        int width = (int) Math.round(scale * source.format().width());
        int height = Math.max(1, (int) Math.round(scale * source.format().height()));
        EstimateSpace space = new EstimateSpace(source.format().encoding());
        byte[][] lumas = new byte[range.count()][];
        try (Scratch kept = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame full = kept.frame(source.format());
            for (int n = range.first(); n <= range.last(); n++) {
                source.read(n, full);
                Mat small = scratch.mat(height, width, CvType.CV_32FC3);
                Imgproc.resize(full.mat(), small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
                Mat luma = scratch.mat(height, width, CvType.CV_32FC1);
                Imgproc.cvtColor(space.of(small, scratch), luma, Imgproc.COLOR_RGB2GRAY);
                Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
                luma.convertTo(codes, CvType.CV_8U, 255);
                lumas[n - range.first()] = Bytes.of(LocalContrast.even(codes, 2, 8, scratch));
                scratch.recycle();
            }
        }
        return new SmallFrames(range, width, height, scale, lumas);
    }

    Mat luma(int frame, Scratch scratch) {
        return Bytes.mat(lumas[frame - range.first()], width, height, scratch);
    }

    /** The same map on the plate's pixels. */
    PlaneMap onPlate(PlaneMap small) {
        double half = (scale - 1) / 2;
        PlaneMap down = new PlaneMap(scale, 0, half, 0, scale, half, 0, 0, 1);
        return down.inverse().after(small).after(down);
    }

    double small(double plate) {
        return (plate + 0.5) * scale - 0.5;
    }
}
