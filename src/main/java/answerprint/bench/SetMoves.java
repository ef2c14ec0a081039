package answerprint.bench;

import answerprint.correction.repair.CameraPath;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.Proxies;
import answerprint.correction.repair.Views;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A shot seen by a second camera that pans and pushes in over it: three quarters of the picture, its way known exactly. The
 * first camera's own way is measured on the untouched frames.
 */
final class SetMoves {
    private static final double SEEN = 0.75;
    private static final double PAN = 0.2;
    private static final double PUSH = 0.08;

    private final Shot shot;
    private final PictureFormat seen;
    private final PictureMemory memory;
    private final CameraPath first;
    private final double proxyScale;

    SetMoves(Shot shot, PictureMemory memory) {
        this.shot = shot;
        this.memory = memory;
        seen = shot.format()
                .withSize(
                        (int) (SEEN * shot.format().width()) / 2 * 2,
                        (int) (SEEN * shot.format().height()) / 2 * 2);
        Proxies proxies = new Proxies(new Untouched());
        first = new CameraPath(proxies::at, memory);
        proxyScale = proxies.at(0).scale();
    }

    /** What the second camera records. */
    Shot seen() {
        float[][] frames = new float[shot.count()][3 * seen.width() * seen.height()];
        try (Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n < frames.length; n++) {
                Mat whole = scratch.mat(shot.format().height(), shot.format().width(), CvType.CV_32FC3);
                whole.put(0, 0, shot.frames()[n]);
                Mat map = scratch.mat(3, 3, CvType.CV_64FC1);
                map.put(0, 0, toWhole(n).values());
                Mat part = scratch.mat(seen.height(), seen.width(), CvType.CV_32FC3);
                Imgproc.warpPerspective(
                        whole,
                        part,
                        map,
                        new Size(seen.width(), seen.height()),
                        Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP);
                part.get(0, 0, frames[n]);
                scratch.recycle();
            }
        }
        return new Shot(shot.name(), shot.item(), seen, frames);
    }

    /** The lamp as it falls on frame {@code n} of {@link #seen}, standing still on the set of the first frame. */
    LightChange.Lamp lamp(LightChange.Lamp onSet, int n) {
        PlaneMap way = first.between(n, 0);
        PlaneMap toSet = new PlaneMap(1 / proxyScale, 0, 0, 0, 1 / proxyScale, 0, 0, 0, 1)
                .after(way)
                .after(new PlaneMap(proxyScale, 0, 0, 0, proxyScale, 0, 0, 0, 1))
                .after(toWhole(n));
        double wide = shot.format().width() - 1.0;
        double high = shot.format().height() - 1.0;
        return (x, y, c) -> {
            double px = x * (seen.width() - 1);
            double py = y * (seen.height() - 1);
            return onSet.stops(toSet.x(px, py) / wide, toSet.y(px, py) / high, c);
        };
    }

    /** From a pixel of the second camera's frame to the first one's. */
    private PlaneMap toWhole(int n) {
        double along = (double) n / (shot.count() - 1);
        double size = 1 - PUSH * along;
        double x = PAN * along * shot.format().width();
        double y = 0.5 * PAN * along * shot.format().height();
        return new PlaneMap(size, 0, x, 0, size, y, 0, 0, 1);
    }

    private final class Untouched implements Views {
        @Override
        public int first() {
            return 0;
        }

        @Override
        public int last() {
            return shot.count() - 1;
        }

        @Override
        public boolean lends(int frame) {
            return true;
        }

        @Override
        public Mat picture(int frame, Scratch scratch) {
            Mat picture = scratch.mat(shot.format().height(), shot.format().width(), CvType.CV_32FC3);
            picture.put(0, 0, shot.frames()[frame]);
            return picture;
        }

        @Override
        public Mat hole(int frame, Scratch scratch) {
            Mat none = scratch.mat(shot.format().height(), shot.format().width(), CvType.CV_8UC1);
            none.setTo(new Scalar(0));
            return none;
        }

        @Override
        public PictureMemory memory() {
            return memory;
        }
    }
}
