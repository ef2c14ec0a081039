package answerprint.picture;

/**
 * Takes frames in order and makes media of them. Closing without {@link #commit} removes everything that was written.
 * For one thread.
 */
public interface FrameSink extends AutoCloseable {
    /**
     * Writes the next frame, which stays the caller's.
     *
     * @throws MediaException when it cannot be encoded or stored
     */
    void write(Frame frame);

    /**
     * Finishes what was written; no frame may follow.
     *
     * @throws MediaException when the end cannot be written
     */
    void commit();

    @Override
    void close();
}
