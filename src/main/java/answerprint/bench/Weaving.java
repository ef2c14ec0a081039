package answerprint.bench;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A clip behind a gate that weaves, steadied when asked to be. Judged by phase correlation of successive frames, which the product
 * does not use: how much less the shifts change from frame to frame, dB. A camera may be unsteady of its own, so that there is no
 * clip on which steadying would be wrong.
 */
final class Weaving {
    private static final int FIRST = 8;
    private static final int LAST = 24;

    private final WireClip clip;
    private final FaultStock stock;
    private final PictureMemory memory;
    private final long seed;

    Weaving(WireClip clip, FaultStock stock, PictureMemory memory, long seed) {
        this.clip = clip;
        this.stock = stock;
        this.memory = memory;
        this.seed = seed;
    }

    FaultScore score() {
        float[][] plates = new float[clip.count()][];
        for (int n = 0; n < plates.length; n++) {
            plates[n] = shifted(clip.truth()[n], stock.weave(n));
        }
        List<float[]> results = new ArrayList<>();
        try {
            new CleanupRun("jitter", seed, memory)
                    .render(clip.withPlates(plates, "weaving"), FIRST, 1, (n, pieces, result) -> {
                        if (n <= LAST) {
                            results.add(result);
                        }
                    });
        } catch (NothingToCorrect none) {
            return new FaultScore("jitter", false, false, 0);
        }
        double before = unsteady(List.of(plates).subList(FIRST, FIRST + results.size()));
        return new FaultScore("jitter", true, false, 20 * Math.log10(before / unsteady(results)));
    }

    private float[] shifted(float[] rgb, double[] by) {
        int width = clip.format().width();
        int height = clip.format().height();
        try (Scratch scratch = new Scratch(memory)) {
            Mat picture = scratch.mat(height, width, CvType.CV_32FC3);
            picture.put(0, 0, rgb);
            Mat map = scratch.mat(2, 3, CvType.CV_64FC1);
            map.put(0, 0, 1, 0, by[0], 0, 1, by[1]);
            Mat there = scratch.mat(height, width, CvType.CV_32FC3);
            Imgproc.warpAffine(
                    picture,
                    there,
                    map,
                    new Size(width, height),
                    Imgproc.INTER_CUBIC,
                    org.opencv.core.Core.BORDER_REPLICATE);
            float[] out = new float[rgb.length];
            there.get(0, 0, out);
            return out;
        }
    }

    /** Root mean square change of the shift from one pair of frames to the next, pixels. */
    private double unsteady(List<float[]> frames) {
        double sum = 0;
        int count = 0;
        Point before = null;
        for (int i = 1; i < frames.size(); i++) {
            Point shift = shift(frames.get(i - 1), frames.get(i));
            if (before != null) {
                sum += Math.pow(shift.x - before.x, 2) + Math.pow(shift.y - before.y, 2);
                count++;
            }
            before = shift;
        }
        return Math.sqrt(sum / Math.max(1, count)) + 1e-3;
    }

    private Point shift(float[] one, float[] other) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat window = scratch.empty();
            Imgproc.createHanningWindow(
                    window, new Size(clip.format().width(), clip.format().height()), CvType.CV_32F);
            return Imgproc.phaseCorrelate(luma(one, scratch), luma(other, scratch), window);
        }
    }

    private Mat luma(float[] rgb, Scratch scratch) {
        Mat picture = scratch.mat(clip.format().height(), clip.format().width(), CvType.CV_32FC3);
        picture.put(0, 0, rgb);
        Mat luma = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(picture, luma, Imgproc.COLOR_RGB2GRAY);
        return luma;
    }
}
