package answerprint.learning;

import answerprint.learning.engine.FusionNet;
import answerprint.learning.engine.Weights;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.core.Mat;

/**
 * Fuses what flow found in neighbouring frames, as one production's own frames have taught. Use it only on takes for which
 * {@code ProductionModel.repairsBetterOn} says yes. Not thread-safe; close gives its memory back.
 */
public final class RepairNet implements AutoCloseable {
    private final FusionNet net;

    private RepairNet(FusionNet net) {
        this.net = net;
    }

    /**
     * @param weights the file that {@code ProductionModel.repairNet} names
     * @throws IOException if the file cannot be read or is not a repair net's
     */
    @MustBeClosed
    public static RepairNet load(Path weights) throws IOException {
        try (InputStream in = Files.newInputStream(weights)) {
            return new RepairNet(FusionNet.of(Weights.read(in)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not the weights of a repair net", e);
        }
    }

    /**
     * Fuses one stack. Give it crops around the hole: a whole 1080p frame costs more than a second.
     *
     * @param stack registered candidates; read only
     * @param out CV_32FC3 RGB of the stack's size, continuous; written: the fused picture inside the hole, the baseline's own
     *     pixels outside
     */
    public void fuse(CandidateStack stack, Mat out) {
        net.fuse(stack.candidates(), stack.confidences(), stack.baseline(), stack.hole(), out);
    }

    @Override
    public void close() {
        net.close();
    }
}
