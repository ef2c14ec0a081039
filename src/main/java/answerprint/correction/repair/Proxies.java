package answerprint.correction.repair;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.LocalContrast;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/** Makes proxies of frames and keeps the most recent ones. */
public final class Proxies {
    public static final int WIDEST = 960;
    private static final int KEPT = 64;

    private final Views views;
    private final Map<Integer, Proxy> kept = new LinkedHashMap<>(16, 0.75f, true);

    public Proxies(Views views) {
        this.views = views;
    }

    public Proxy at(int frame) {
        Proxy proxy = kept.get(frame);
        if (proxy == null) {
            proxy = make(frame);
            kept.put(frame, proxy);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return proxy;
    }

    private Proxy make(int frame) {
        try (Scratch scratch = new Scratch(views.memory())) {
            Mat picture = views.picture(frame, scratch);
            Mat hole = views.hole(frame, scratch);
            double scale = Math.min(1.0, (double) WIDEST / picture.cols());
            Size size = new Size(Math.round(picture.cols() * scale), Math.round(picture.rows() * scale));
            Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC3);
            Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
            Mat luma = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
            Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
            Mat codes = scratch.mat((int) size.height, (int) size.width, CvType.CV_8UC1);
            luma.convertTo(codes, CvType.CV_8U, 255);
            Mat wires = scratch.mat((int) size.height, (int) size.width, CvType.CV_8UC1);
            Imgproc.resize(hole, wires, size, 0, 0, Imgproc.INTER_AREA);
            Imgproc.threshold(wires, wires, 8, 255, Imgproc.THRESH_BINARY);
            Mat filled = scratch.mat((int) size.height, (int) size.width, CvType.CV_8UC1);
            if (Core.countNonZero(wires) > 0) {
                Photo.inpaint(codes, wires, filled, 3, Photo.INPAINT_TELEA);
            } else {
                codes.copyTo(filled);
            }
            Mat even = LocalContrast.even(filled, 2, 8, scratch);
            return new Proxy(frame, (int) size.width, (int) size.height, scale, Bytes.of(even), Bytes.of(wires));
        }
    }
}
