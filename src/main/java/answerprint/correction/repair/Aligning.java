package answerprint.correction.repair;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Registers neighbours to the frame under repair: first the plane, then the flow that is left over. */
public final class Aligning {
    private final Proxies proxies;
    private final CameraPath path;
    private final Views views;
    private final DenseFlow flow = DenseFlow.medium();

    public Aligning(Proxies proxies, CameraPath path, Views views) {
        this.proxies = proxies;
        this.path = path;
        this.views = views;
    }

    /**
     * @param box of the proxy in which motion is wanted
     * @param hole per pixel of the box: non-zero where the flow must not be trusted
     * @param band the same for the hold-out band
     */
    public Motion motion(int target, int source, Region box, byte[] hole, byte[] band) {
        return motion(proxies.at(target), proxies.at(source), path.between(target, source), box, hole, band);
    }

    /**
     * The same for any two proxies.
     *
     * @param plane where the first one's points lie in the second, roughly
     */
    public Motion motion(Proxy here, Proxy there, PlaneMap plane, Region box, byte[] hole, byte[] band) {
        return motion(here, there, plane, box, hole, band, Double.POSITIVE_INFINITY);
    }

    /**
     * The same for one layer of several.
     *
     * @param plane the layer's
     * @param own flow beyond the plane that is still the layer's, proxy pixels; what flows farther is another layer and does
     *     not say how the hole moves
     */
    Motion motion(Proxy here, Proxy there, PlaneMap plane, Region box, byte[] hole, byte[] band, double own) {
        try (Scratch scratch = new Scratch(views.memory())) {
            Mat all = Bytes.mat(here.luma(), here.width(), here.height(), scratch);
            Mat luma = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
            scratch.keep(all.submat(box.rect())).copyTo(luma);
            Mat other = Bytes.mat(there.luma(), there.width(), there.height(), scratch);
            Mat aligned = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
            Mat map = scratch.mat(3, 3, CvType.CV_64FC1);
            map.put(0, 0, plane.after(PlaneMap.shift(box.x(), box.y())).values());
            Imgproc.warpPerspective(
                    other,
                    aligned,
                    map,
                    new Size(box.width(), box.height()),
                    Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                    Core.BORDER_REPLICATE);
            float[] forward = Bytes.floats(flow.between(luma, aligned, scratch));
            float[] backward = Bytes.floats(flow.between(aligned, luma, scratch));
            float[] doubt = doubt(forward, backward, box.width(), box.height());
            float[] inHole = completed(forward, doubt, hole, null, box, own);
            float[] inBand = completed(forward, doubt, hole, band, box, own);
            return new Motion(there.frame(), plane, box.x(), box.y(), box.width(), box.height(), inHole, inBand, doubt);
        }
    }

    private static float[] completed(
            float[] forward, float[] doubt, byte[] hole, byte @Nullable [] band, Region box, double own) {
        float[] field = forward.clone();
        float[] trust = new float[doubt.length];
        for (int i = 0; i < trust.length; i++) {
            boolean unknown = hole[i] != 0
                    || (band != null && band[i] != 0)
                    || Math.hypot(forward[2 * i], forward[2 * i + 1]) > own;
            trust[i] = unknown ? 0 : 1 / (1 + doubt[i] * doubt[i]);
        }
        Filling.complete(field, 2, trust, box.width(), box.height(), 30);
        return field;
    }

    static float[] doubt(float[] forward, float[] backward, int width, int height) {
        float[] doubt = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float fx = forward[2 * i];
                float fy = forward[2 * i + 1];
                float bx = Filling.sample(backward, 2, 0, width, height, x + fx, y + fy);
                float by = Filling.sample(backward, 2, 1, width, height, x + fx, y + fy);
                doubt[i] = (float) Math.sqrt((fx + bx) * (fx + bx) + (fy + by) * (fy + by));
            }
        }
        return doubt;
    }
}
