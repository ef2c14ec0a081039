package answerprint.learning;

import answerprint.picture.PictureMemory;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/** What was seen through one lens; every third pair of frames is not learned from but judges. */
final class LensSamples {
    private static final int HELD_OUT = 3;
    /** Pairs to learn from, at least. */
    private static final int ENOUGH = 2;

    private final List<LensPair> learned = new ArrayList<>();
    private final List<LensPair> heldOut = new ArrayList<>();
    private final FringeSamples fringes = new FringeSamples();
    private int pairs;
    private int frames;

    void add(LensPair pair) {
        (pairs++ % HELD_OUT == HELD_OUT - 1 ? heldOut : learned).add(pair);
    }

    /** @param rgb CV_32FC3 at full size, in a display or log encoding */
    void add(Mat rgb) {
        fringes.add(rgb, frames++ % HELD_OUT == HELD_OUT - 1);
    }

    /** @param working width in pixels at which pairs were tracked */
    LensSignature signature(String lens, int width, int height, int working, PictureMemory memory) {
        double k1 = 0;
        double[] falloff = new double[2];
        HeldOutGain distortion = HeldOutGain.NONE;
        HeldOutGain light = HeldOutGain.NONE;
        if (learned.size() >= ENOUGH && !heldOut.isEmpty()) {
            k1 = new DistortionFit(learned, memory).k1();
            distortion = distortion(k1, working * Math.hypot(1, (double) height / width) / 2, memory);
            falloff = new FalloffFit(learned).factors();
            light = light(falloff);
        }
        double red = fringes.red();
        double blue = fringes.blue();
        return new LensSignature(
                lens,
                width,
                height,
                k1,
                distortion,
                List.of(falloff[0], falloff[1]),
                light,
                red,
                blue,
                fringes.gain(red, blue));
    }

    private HeldOutGain distortion(double k1, double halfDiagonal, PictureMemory memory) {
        var judge = new DistortionFit(heldOut, memory);
        return HeldOutGain.of(halfDiagonal * judge.miss(0), halfDiagonal * judge.miss(k1), judge.count(), true);
    }

    private HeldOutGain light(double[] falloff) {
        var judge = new FalloffFit(heldOut);
        return HeldOutGain.of(
                judge.spread(new double[2]), judge.spread(falloff), judge.count(), FalloffFit.plausible(falloff));
    }
}
