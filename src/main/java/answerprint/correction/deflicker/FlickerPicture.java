package answerprint.correction.deflicker;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.correction.repair.Bytes;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One frame as flicker is measured on it: on the heap, at most 480 pixels wide.
 *
 * @param stops log2 of scene-linear light, red, green, blue of each pixel
 * @param trust per pixel: how well its stops are known; 0 where a channel is clipped or lost in the dark
 * @param luma 8-bit, for the flow: fine contrast only, evened out
 */
record FlickerPicture(int width, int height, float[] stops, float[] trust, byte[] luma) {
    private static final int WIDEST = 480;
    private static final int BROAD = 25;
    /** Contrast, in stops, below which a place counts as flat. */
    private static final double FLAT = 0.1;

    private static final int TABLE = 4096;
    private static final double BRIGHTEST = 0.97;
    private static final double DARKEST_CODE = 0.03;
    private static final double DARKEST_LIGHT = 1e-3;

    static FlickerPicture of(Frame frame, Scratch scratch) {
        PictureFormat format = frame.format();
        double scale = Math.min(1, (double) WIDEST / format.width());
        int width = Math.max(1, (int) Math.round(format.width() * scale));
        int height = Math.max(1, (int) Math.round(format.height() * scale));
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(frame.mat(), small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        float[] code = Bytes.floats(small);
        float[] stops = new float[code.length];
        float[] trust = new float[width * height];
        new Meter(format.encoding()).read(code, stops, trust);
        return new FlickerPicture(width, height, stops, trust, evened(stops, width, height, scratch));
    }

    /** Stops of scene-linear light; the darkest are about 17 below 1. */
    static float stops(double light) {
        return (float) (Math.log(Math.max(light, 1e-5)) / Math.log(2));
    }

    /**
     * Grey of the stops with its broad part taken off and its contrast evened out. A gain adds to stops, so neither flicker nor
     * its shading is left to pull the flow; where nothing is drawn, nothing is made up.
     */
    private static byte[] evened(float[] stops, int width, int height, Scratch scratch) {
        float[] grey = new float[width * height];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.25f * stops[3 * i] + 0.5f * stops[3 * i + 1] + 0.25f * stops[3 * i + 2];
        }
        Mat fine = Bytes.mat(grey, width, height, 1, scratch);
        Mat broad = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.blur(fine, broad, new Size(BROAD, BROAD));
        Core.subtract(fine, broad, fine);
        Mat spread = scratch.mat(height, width, CvType.CV_32FC1);
        Core.multiply(fine, fine, spread);
        Imgproc.blur(spread, spread, new Size(BROAD, BROAD));
        Core.add(spread, new Scalar(FLAT * FLAT), spread);
        Core.sqrt(spread, spread);
        Core.divide(fine, spread, fine);
        Mat bits = scratch.mat(height, width, CvType.CV_8UC1);
        fine.convertTo(bits, CvType.CV_8UC1, 45, 128);
        return Bytes.of(bits);
    }

    /** Code values to stops, and how large a wrong code step would show in them. */
    private static final class Meter {
        private final Encoding encoding;
        private final boolean linear;
        private final float[] table = new float[TABLE + 1];

        Meter(Encoding encoding) {
            this.encoding = encoding;
            linear = encoding.curve() == Curve.LINEAR;
            for (int i = 0; i <= TABLE; i++) {
                table[i] = exact((double) i / TABLE);
            }
        }

        void read(float[] code, float[] stops, float[] trust) {
            for (int i = 0; i < trust.length; i++) {
                float least = 1;
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    stops[c] = at(code[c]);
                    least = Math.min(least, trust(code[c]));
                }
                trust[i] = least;
            }
        }

        private float exact(double code) {
            return stops(encoding.toLinear(code));
        }

        private float at(float code) {
            float place = code * TABLE;
            int step = (int) place;
            return !linear && place >= 0 && step < TABLE
                    ? table[step] + (table[step + 1] - table[step]) * (place - step)
                    : exact(code);
        }

        private float trust(float code) {
            if (linear) {
                return code > DARKEST_LIGHT ? 1 : 0;
            }
            if (code > BRIGHTEST || code < DARKEST_CODE) {
                return 0;
            }
            int step = (int) (code * TABLE);
            float slope = (table[Math.min(TABLE, step + 32)] - table[Math.max(0, step - 32)]) * TABLE / 64;
            return 1 / (1 + slope * slope / 100);
        }
    }
}
