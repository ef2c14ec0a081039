package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.function.IntFunction;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Some frames of filmed footage without a cut, on the heap: what a {@link KindCase} lays its fault over.
 *
 * @param item what it is called in the table, and what {@link HeldOut} tells it by
 * @param format of the frames
 * @param count how many there are
 * @param levels the largest code that the recording's samples hold
 * @param pictures one frame as interleaved RGB in the plate's encoding; lent, not to be written
 */
public record FilmedClip(String item, PictureFormat format, int count, int levels, IntFunction<float[]> pictures) {

    float[] frame(int n) {
        return pictures.apply(n);
    }

    /** The same frames at another size, resampled anew whenever one is asked for. */
    FilmedClip scaled(int width, int height, PictureMemory memory) {
        PictureFormat wanted = format.withSize(width, height);
        return new FilmedClip(item, wanted, count, levels, n -> resampled(frame(n), format, wanted, memory));
    }

    /** Frames from {@code first} on, {@code length} of them. */
    FilmedClip part(int first, int length) {
        return new FilmedClip(item, format, length, levels, n -> frame(first + n));
    }

    /** Rounds samples to the levels that the recording has, as a fault that was filmed would be. */
    float[] recorded(float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(Math.clamp(rgb[i], 0f, 1f) * levels) / (float) levels;
        }
        return rgb;
    }

    /** What wires and other rigs are lit by. */
    RiggedWires.Light light() {
        float[] rgb = frame(0);
        double sum = 0;
        long seen = 0;
        for (int i = 0; i < rgb.length; i += 7) {
            sum += format.encoding().toLinear(rgb[i]);
            seen++;
        }
        return new RiggedWires.Light(
                format.encoding()::toLinear, format.encoding()::toCode, Math.clamp(sum / seen, 0.02, 0.8));
    }

    private static float[] resampled(float[] rgb, PictureFormat from, PictureFormat to, PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Frame one = scratch.frame(from);
            one.mat().put(0, 0, rgb);
            Mat other = scratch.frame(to).mat();
            Imgproc.resize(one.mat(), other, new Size(to.width(), to.height()), 0, 0, Imgproc.INTER_CUBIC);
            float[] out = new float[3 * to.width() * to.height()];
            other.get(0, 0, out);
            return out;
        }
    }
}
