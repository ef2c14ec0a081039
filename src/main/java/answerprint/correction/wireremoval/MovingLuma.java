package answerprint.correction.wireremoval;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.CameraPath;
import answerprint.correction.repair.PlaneMap;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * What moves against the set: a frame's luma less the median of its neighbours', laid over it by the camera's motion. A textured
 * background goes; a wire that has moved on stays, however faint. A wire that hangs still before a still camera goes too.
 */
final class MovingLuma {
    /** Frames away: near enough to be registered, far enough that a drifting wire has left its own place. */
    private static final int[] NEIGHBOURS = {-8, -4, 4, 8};

    /** Stands for places that a neighbour does not show; far below any luma, so that blending cannot hide it. */
    private static final double NOWHERE = -100;

    private final LumaStrip strip;
    private final CameraPath camera;
    private final double proxyScale;
    private final PictureMemory memory;
    private int kept = -1;
    private RidgeTrace.Luma last = new RidgeTrace.Luma(0, 0, new float[0]);

    /** @param proxyScale camera path's pixels per strip pixel */
    MovingLuma(LumaStrip strip, CameraPath camera, double proxyScale, PictureMemory memory) {
        this.strip = strip;
        this.camera = camera;
        this.proxyScale = proxyScale;
        this.memory = memory;
    }

    /** The difference, signed, of the strip's size; 0 where no neighbour shows the place. */
    RidgeTrace.Luma at(int frame) {
        if (frame != kept) {
            last = made(frame);
            kept = frame;
        }
        return last;
    }

    private RidgeTrace.Luma made(int frame) {
        RidgeTrace.Luma here = strip.at(frame);
        float[][] others = new float[NEIGHBOURS.length][];
        int count = 0;
        for (int away : NEIGHBOURS) {
            int n = frame + away;
            if (n >= 0 && n < strip.count()) {
                others[count++] = laidOver(n, frame);
            }
        }
        float[] difference = new float[here.values().length];
        float[] sorted = new float[count];
        for (int i = 0; i < difference.length; i++) {
            int known = 0;
            for (int k = 0; k < count; k++) {
                if (others[k][i] >= 0) {
                    sorted[known++] = others[k][i];
                }
            }
            difference[i] = known == 0 ? 0 : here.values()[i] - median(sorted, known);
        }
        return new RidgeTrace.Luma(here.width(), here.height(), difference);
    }

    private static float median(float[] values, int count) {
        Arrays.sort(values, 0, count);
        return 0.5f * (values[(count - 1) / 2] + values[count / 2]);
    }

    private float[] laidOver(int from, int onto) {
        RidgeTrace.Luma luma = strip.at(from);
        PlaneMap way = camera.between(from, onto);
        PlaneMap toProxy = scaling(proxyScale);
        double[] plane = toProxy.inverse().after(way.after(toProxy)).values();
        try (Scratch scratch = new Scratch(memory)) {
            Mat source = Bytes.mat(luma.values(), luma.width(), luma.height(), 1, scratch);
            Mat matrix = scratch.mat(3, 3, CvType.CV_64FC1);
            matrix.put(0, 0, plane);
            Mat out = scratch.mat(luma.height(), luma.width(), CvType.CV_32FC1);
            Imgproc.warpPerspective(
                    source, out, matrix, out.size(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, new Scalar(NOWHERE));
            return Bytes.floats(out);
        }
    }

    /** Pixel centres of the strip onto those of the proxy. */
    private static PlaneMap scaling(double s) {
        double shift = 0.5 * s - 0.5;
        return new PlaneMap(s, 0, shift, 0, s, shift, 0, 0, 1);
    }
}
