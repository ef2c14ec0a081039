package answerprint.picture;

import answerprint.timeline.FrameRate;

/** Opened media of one take. For one thread; whoever opened it closes it. */
public interface FrameSource extends AutoCloseable {
    PictureFormat format();

    FrameRate rate();

    /** How many frames there are; they are numbered 0 to count-1. */
    int count();

    /**
     * Reads exactly frame {@code n} into a frame of this source's format. Reading in order is cheap; a jump costs a
     * seek and the decoding from the key frame before.
     *
     * @throws MediaException when the media is broken there
     * @throws IndexOutOfBoundsException when there is no such frame
     */
    void read(int n, Frame into);

    @Override
    void close();
}
