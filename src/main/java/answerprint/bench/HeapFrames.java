package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.timeline.FrameRate;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Frames on the heap, read as a take of 24 frames a second.
 *
 * @param pictures interleaved RGB of each frame in the format's encoding, the same at every call
 */
record HeapFrames(PictureFormat format, int count, IntFunction<float[]> pictures) implements FrameSource {
    static HeapFrames of(PictureFormat format, float[][] frames) {
        return new HeapFrames(format, frames.length, n -> frames[n]);
    }

    @Override
    public FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    public void read(int n, Frame into) {
        Objects.checkIndex(n, count);
        into.mat().put(0, 0, pictures.apply(n));
    }

    @Override
    public void close() {
        // The heap keeps them.
    }
}
