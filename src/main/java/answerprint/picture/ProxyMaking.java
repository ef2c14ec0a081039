package answerprint.picture;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/** Makes a take's proxy, filmstrip and poster in one decoding pass in the box. */
public interface ProxyMaking {
    int TILE_WIDTH = 160;

    /**
     * @param media what the probe found
     * @param sound whether to carry the sound
     * @param frames make only that many, from the first
     * @param proxy an existing file that is overwritten
     * @param done called with the count of frames done, on another thread
     * @throws MediaException when no picture could be decoded
     */
    Rushes make(MediaRef media, boolean sound, int frames, Path proxy, IntConsumer done);

    /**
     * One frame without loss: 16-bit PNG, or for a still sequence the plate's own file.
     *
     * @param into an existing file that is overwritten
     * @throws MediaException when the frame cannot be read
     */
    void still(MediaRef media, int n, Path into);
}
