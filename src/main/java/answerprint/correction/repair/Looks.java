package answerprint.correction.repair;

import answerprint.picture.Scratch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Makes looks of frames and keeps the most recent ones, on the heap: at most 64, about 3 MB each. */
final class Looks {
    private static final int KEPT = 64;
    /** Half the width of the Lanczos kernel that pixels are resampled with, plate pixels. */
    private static final double KERNEL = 3;

    private final Views views;
    private final IntFunction<Proxy> proxies;
    private final Map<Integer, Look> kept = new LinkedHashMap<>(16, 0.75f, true);

    Looks(Views views) {
        this(views, new Proxies(views)::at);
    }

    /** @param proxies by frame */
    Looks(Views views, IntFunction<Proxy> proxies) {
        this.views = views;
        this.proxies = proxies;
    }

    Look at(int frame) {
        Look look = kept.get(frame);
        if (look == null) {
            look = make(frame);
            kept.put(frame, look);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return look;
    }

    private Look make(int frame) {
        Proxy proxy = proxies.apply(frame);
        try (Scratch scratch = new Scratch(views.memory())) {
            Mat picture = views.picture(frame, scratch);
            Mat small = scratch.mat(proxy.height(), proxy.width(), CvType.CV_32FC3);
            Imgproc.resize(picture, small, new Size(proxy.width(), proxy.height()), 0, 0, Imgproc.INTER_AREA);
            Mat codes = scratch.mat(proxy.height(), proxy.width(), CvType.CV_8UC3);
            small.convertTo(codes, CvType.CV_8U, 255);
            byte[] hidden = hidden(proxy, scratch);
            return new Look(proxy, Bytes.of(codes), hidden, away(hidden, proxy, scratch));
        }
    }

    private static byte[] hidden(Proxy proxy, Scratch scratch) {
        int by = (int) Math.ceil(KERNEL * proxy.scale());
        Size size = new Size(2 * by + 1, 2 * by + 1);
        Mat hole = Bytes.mat(proxy.hole(), proxy.width(), proxy.height(), scratch);
        Mat grown = scratch.mat(proxy.height(), proxy.width(), CvType.CV_8UC1);
        Imgproc.dilate(hole, grown, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size)));
        return Bytes.of(grown);
    }

    static byte[] away(byte[] hidden, Proxy proxy, Scratch scratch) {
        Mat free = scratch.mat(proxy.height(), proxy.width(), CvType.CV_8UC1);
        Core.bitwise_not(Bytes.mat(hidden, proxy.width(), proxy.height(), scratch), free);
        Mat distance = scratch.mat(proxy.height(), proxy.width(), CvType.CV_32FC1);
        Imgproc.distanceTransform(free, distance, Imgproc.DIST_L2, 3);
        distance.convertTo(free, CvType.CV_8U);
        return Bytes.of(free);
    }
}
