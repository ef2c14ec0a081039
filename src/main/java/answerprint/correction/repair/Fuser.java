package answerprint.correction.repair;

import answerprint.learning.CandidateStack;
import answerprint.learning.RepairNet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.opencv.core.Mat;

/** Fuses a stack of candidates as the production has taught: its repair net, or a stand-in for tests. */
public interface Fuser extends AutoCloseable {
    /** The name under which the production model keeps the net's weights. */
    String REPAIR_NET = "repair-net";

    /** @param out CV_32FC3 of the stack's size */
    void fuse(CandidateStack stack, Mat out);

    @Override
    void close();

    @SuppressWarnings("MustBeClosedChecker") // closed with the fuser that holds it
    static Fuser of(Path weights) {
        try {
            RepairNet net = RepairNet.load(weights);
            return new Fuser() {
                @Override
                public void fuse(CandidateStack stack, Mat out) {
                    net.fuse(stack, out);
                }

                @Override
                public void close() {
                    net.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The production's repair net cannot be read", e);
        }
    }
}
