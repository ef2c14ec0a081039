package answerprint.correction.wireremoval;

import java.io.IOException;
import org.opencv.core.Mat;

/** Says where a picture shows wires: the production's own net, or a stand-in for tests. */
interface WireProbability extends AutoCloseable {
    /** Opens the production's net. */
    @FunctionalInterface
    interface Opening {
        WireProbability open(java.nio.file.Path weights) throws IOException;
    }

    /**
     * @param rgb CV_32FC3, continuous, at most 960 wide, in a log or video encoding
     * @param strays CV_32FC2 of the same size, continuous: what strays from the shot, as {@code WireShot.strays} tells it
     * @param out CV_32FC1 of the same size, 0..1
     */
    void probability(Mat rgb, Mat strays, Mat out);

    /** As {@link #probability}, at half the cost and a little less sure. */
    void glance(Mat rgb, Mat strays, Mat out);

    @Override
    void close();
}
