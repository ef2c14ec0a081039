package answerprint.learning;

import answerprint.learning.engine.Weights;
import answerprint.learning.engine.WireNet;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.core.Mat;

/**
 * Says where in a picture wires are, by a net that one production's own plates have taught. Load once per render or look
 * through a take; close gives the net's memory back. Not thread-safe.
 */
public final class WireFinder implements AutoCloseable {
    /** The net learned at pictures of at most this width; scale wider ones down to it. */
    public static final int WIDEST = 960;

    private final WireNet net;

    private WireFinder(WireNet net) {
        this.net = net;
    }

    /**
     * @param weights the file that {@code ProductionModel.wireFinder} names
     * @throws IOException if the file cannot be read or is not a wire finder's
     */
    @MustBeClosed
    public static WireFinder load(Path weights) throws IOException {
        try (InputStream in = Files.newInputStream(weights)) {
            return new WireFinder(WireNet.of(Weights.read(in)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not the weights of a wire finder", e);
        }
    }

    /**
     * The chance of a wire per pixel; 0.5 is the working threshold.
     *
     * @param rgb CV_32FC3, continuous, at most {@value #WIDEST} wide, in a display or log encoding, 0..1
     * @param strays CV_32FC2 of the same size, continuous, as {@link WireShot#strays} tells it
     * @param out CV_32FC1 of the same size, continuous; written 0..1
     */
    public void probability(Mat rgb, Mat strays, Mat out) {
        net.probability(rgb, strays, out);
    }

    /** As {@link #probability} at half the cost and a little less sure: for pictures that only help to judge another. */
    public void glance(Mat rgb, Mat strays, Mat out) {
        net.glance(rgb, strays, out);
    }

    @Override
    public void close() {
        net.close();
    }
}
