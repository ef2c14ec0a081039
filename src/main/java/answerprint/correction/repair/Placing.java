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

/** Places a lender's frame over the frame under repair: its plane is known, the flow that is left over is found here; none of a locked-off camera. */
final class Placing {
    private static final int ROUNDS = 60;

    private final DenseFlow flow = DenseFlow.medium();

    /** @param still whether the camera is locked off */
    Motion motion(Place place, Lender other, int there, PlaneMap plane, boolean still) {
        Region box = place.box();
        if (still) {
            float[] none = new float[2 * place.pixels()];
            return new Motion(
                    there, plane, box.x(), box.y(), box.width(), box.height(), none, none, new float[place.pixels()]);
        }
        Look here = place.look();
        Look from = other.look(there);
        try (Scratch scratch = new Scratch(place.lender().views().memory())) {
            Mat all = Bytes.mat(here.proxy().luma(), here.width(), here.height(), scratch);
            Mat luma = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
            scratch.keep(all.submat(box.rect())).copyTo(luma);
            Mat aligned = warped(from.proxy().luma(), from, plane, box, scratch);
            byte[] hidden = Bytes.of(warped(from.proxy().hole(), from, plane, box, scratch));
            float[] forward = Bytes.floats(flow.between(luma, aligned, scratch));
            float[] backward = Bytes.floats(flow.between(aligned, luma, scratch));
            float[] doubt = Aligning.doubt(forward, backward, box.width(), box.height());
            byte[] unknown = place.wary().clone();
            for (int i = 0; i < unknown.length; i++) {
                unknown[i] |= hidden[i];
            }
            float[] inHole = completed(forward, doubt, unknown, null, box);
            float[] inBand = completed(forward, doubt, unknown, place.band(), box);
            return new Motion(there, plane, box.x(), box.y(), box.width(), box.height(), inHole, inBand, doubt);
        }
    }

    private static Mat warped(byte[] values, Look from, PlaneMap plane, Region box, Scratch scratch) {
        Mat aligned = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
        Mat map = scratch.mat(3, 3, CvType.CV_64FC1);
        map.put(0, 0, plane.after(PlaneMap.shift(box.x(), box.y())).values());
        Imgproc.warpPerspective(
                Bytes.mat(values, from.width(), from.height(), scratch),
                aligned,
                map,
                new Size(box.width(), box.height()),
                Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_REPLICATE);
        return aligned;
    }

    private static float[] completed(
            float[] forward, float[] doubt, byte[] unknown, byte @Nullable [] band, Region box) {
        float[] field = forward.clone();
        float[] trust = new float[doubt.length];
        for (int i = 0; i < trust.length; i++) {
            boolean open = unknown[i] != 0 || (band != null && band[i] != 0);
            trust[i] = open ? 0 : 1 / (1 + doubt[i] * doubt[i]);
        }
        Filling.complete(field, 2, trust, box.width(), box.height(), ROUNDS);
        return field;
    }
}
