package answerprint.correction.repair;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A frame as lenders are compared on it: its proxy, and the same picture in colour.
 *
 * @param rgb interleaved 8-bit codes of the estimate space, the proxy's size, 255 is 1.0
 * @param hidden non-zero in the hole and so near to it that a resampled pixel would take something of it along
 * @param away how far each pixel lies from the nearest hidden one, proxy pixels, at most 255 (unsigned)
 */
record Look(Proxy proxy, byte[] rgb, byte[] hidden, byte[] away) {
    private static final int MOST_LANDMARKS = 800;

    int width() {
        return proxy.width();
    }

    int height() {
        return proxy.height();
    }

    float value(int i, int c) {
        return (rgb[3 * i + c] & 255) / 255f;
    }

    /** What is outside the hole and can be found again in a frame too far away to be tracked to. */
    SiftPoints landmarks(Scratch scratch) {
        Mat luma = Bytes.mat(proxy.luma(), width(), height(), scratch);
        Mat free = scratch.mat(height(), width(), CvType.CV_8UC1);
        Core.bitwise_not(Bytes.mat(proxy.hole(), width(), height(), scratch), free);
        return SiftPoints.of(luma, free, MOST_LANDMARKS, scratch);
    }
}
