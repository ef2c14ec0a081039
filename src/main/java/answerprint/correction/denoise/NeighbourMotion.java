package answerprint.correction.denoise;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** How neighbouring frames lie to each other, on softened grey pictures of at most 960 pixels. Keeps the most recent ones. */
final class NeighbourMotion {
    private static final int WIDEST = 960;
    private static final int KEPT = 12;
    private static final double SOFT = 1.3;

    private final PictureMemory memory;
    private final EstimateSpace space;
    private final int width;
    private final int height;
    private final double scale;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final DenseFlow flow = DenseFlow.medium();

    NeighbourMotion(PictureFormat format, PictureMemory memory) {
        this.memory = memory;
        space = new EstimateSpace(format.encoding());
        scale = Math.min(1.0, (double) WIDEST / format.width());
        width = Math.max(1, (int) Math.round(format.width() * scale));
        height = Math.max(1, (int) Math.round(format.height() * scale));
    }

    /** Where each pixel of one frame lies in another, at proxy size: dx, dy interleaved, in proxy pixels. */
    record Field(float[] map, int width, int height, double scale) {
        /** Offset in plate pixels at a plate pixel: across, down. */
        void at(int x, int y, float[] offset) {
            float px = (float) Math.clamp((x + 0.5) * scale - 0.5, 0, width - 1);
            float py = (float) Math.clamp((y + 0.5) * scale - 0.5, 0, height - 1);
            int x0 = (int) px;
            int y0 = (int) py;
            int right = x0 + 1 < width ? 2 : 0;
            int down = y0 + 1 < height ? 2 * width : 0;
            int first = 2 * (y0 * width + x0);
            float part = px - x0;
            for (int i = first; i < first + 2; i++) {
                float top = map[i] + (map[i + right] - map[i]) * part;
                float low = map[i + down] + (map[i + down + right] - map[i + down]) * part;
                offset[i - first] = (float) ((top + (low - top) * (py - y0)) / scale);
            }
        }
    }

    Field between(int from, Frame fromFrame, int to, Frame toFrame) {
        byte[] one = luma(from, fromFrame);
        byte[] other = luma(to, toFrame);
        try (Scratch scratch = new Scratch(memory)) {
            Mat here = Bytes.mat(one, width, height, scratch);
            Mat there = Bytes.mat(other, width, height, scratch);
            Mat map = flow.fromRest(here, there, scratch);
            return new Field(Bytes.floats(map), width, height, scale);
        }
    }

    private byte[] luma(int n, Frame frame) {
        byte[] known = kept.get(n);
        if (known == null) {
            known = made(frame);
            kept.put(n, known);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private byte[] made(Frame frame) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat picture = space.of(frame.mat(), scratch);
            Mat small = scratch.mat(height, width, CvType.CV_32FC3);
            Imgproc.resize(picture, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            Mat luma = scratch.mat(height, width, CvType.CV_32FC1);
            Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
            Imgproc.GaussianBlur(luma, luma, new Size(0, 0), SOFT);
            Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
            luma.convertTo(codes, CvType.CV_8U, 255);
            return Bytes.of(codes);
        }
    }
}
