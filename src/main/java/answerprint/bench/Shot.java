package answerprint.bench;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;

/**
 * Frames of filmed footage without a cut, at the bench's size. On the heap; any run of them reads as a take.
 *
 * @param name the recording, as the bench names it
 * @param item what {@link HeldOut} judges by
 * @param frames interleaved RGB in the format's encoding
 */
record Shot(String name, String item, PictureFormat format, float[][] frames) {
    int count() {
        return frames.length;
    }

    /** The frames {@code first}..{@code first + count - 1} as a take of their own. */
    Shot part(int first, int count) {
        float[][] some = new float[count][];
        System.arraycopy(frames, first, some, 0, count);
        return new Shot(name, item, format, some);
    }

    /** The same frames in another light, as a camera of so many levels records them. */
    Shot lit(LightChange light, int levels) {
        float[][] lit = new float[frames.length][];
        for (int n = 0; n < lit.length; n++) {
            lit[n] = light.recorded(frames[n], format, levels);
        }
        return new Shot(name, item, format, lit);
    }

    FrameSource source() {
        return HeapFrames.of(format, frames);
    }
}
