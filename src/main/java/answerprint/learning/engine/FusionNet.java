package answerprint.learning.engine;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The net that fuses flow-warped neighbours into a repair: it shifts weight between the candidates and the baseline, from
 * what flow's confidence alone would give, and adds a fifth of a residual of its own. Untrained it gives the baseline to the
 * bit. Not thread-safe.
 */
public final class FusionNet extends TaughtNet {
    /** Candidates per stack; missing ones have confidence 0. */
    public static final int CANDIDATES = 6;

    /** Planes of a training patch: candidates, their confidences, baseline, hole, truth. */
    public static final int PLANES = 4 * CANDIDATES + 3 + 1 + 3;

    private static final int IN = 4 * CANDIDATES + 3 + 1;
    private static final int OUT = CANDIDATES + 1 + 3;
    private static final int WIDTH = 24;
    private static final double RESIDUAL = 0.2;

    /**
     * @param seed of the untrained numbers
     * @param planned training steps in all
     * @param rate highest learning rate
     */
    public FusionNet(long seed, int planned, double rate) {
        super(
                seed,
                parameters -> new UNet(parameters, IN, WIDTH, OUT, false, 0, false),
                new Teaching(rate, Math.min(60, Math.max(5, planned / 10)), planned));
    }

    /**
     * A trained net.
     *
     * @throws IllegalArgumentException if these are not a repair net's weights
     */
    public static FusionNet of(Weights weights) {
        return knowing(weights, new FusionNet(0, 1, 0));
    }

    /**
     * One training step.
     *
     * @param patches batch × {@link #PLANES} × side × side
     * @return mean over the patches of the error in the hole, relative to the baseline's (below 1 is better than it)
     */
    public double step(float[] patches, int batch, int side) {
        try (var scope = new PointerScope()) {
            Tensor all = torch.from_blob(new FloatPointer(patches), batch, PLANES, side, side);
            Tensor truth = all.narrow(1, IN, 3);
            Tensor hole = all.narrow(1, IN - 1, 1);
            Tensor ours = errors(fused(all, true), truth, hole);
            Tensor plain = errors(all.narrow(1, 4L * CANDIDATES, 3), truth, hole);
            // Per sample against the plain method's error: a hard patch does not drown the easy ones.
            Tensor loss = ours.div(plain.add(new Scalar(0.01f))).mean();
            loss.backward();
            descend();
            return loss.item_float();
        }
    }

    /**
     * Squared errors in the hole of single patches.
     *
     * @param patches batch × {@link #PLANES} × side × side
     * @return per patch: this net's mean squared error, then the baseline's
     */
    public float[] compare(float[] patches, int batch, int side) {
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            Tensor all = torch.from_blob(new FloatPointer(patches), batch, PLANES, side, side);
            Tensor truth = all.narrow(1, IN, 3);
            Tensor hole = all.narrow(1, IN - 1, 1);
            Tensor ours = squares(fused(all, false), truth, hole);
            Tensor plain = squares(all.narrow(1, 4L * CANDIDATES, 3), truth, hole);
            float[] result = new float[2 * batch];
            torch.stack(new TensorVector(ours, plain), 1)
                    .contiguous()
                    .data_ptr_float()
                    .get(result);
            return result;
        }
    }

    private static Tensor errors(Tensor said, Tensor truth, Tensor hole) {
        Tensor off = said.sub(truth).square().add(new Scalar(1e-6f)).sqrt();
        return inHole(off, hole);
    }

    private static Tensor squares(Tensor said, Tensor truth, Tensor hole) {
        return inHole(said.sub(truth).square(), hole);
    }

    private static Tensor inHole(Tensor values, Tensor hole) {
        Tensor sum = values.mul(hole).sum(1, 2, 3);
        return sum.div(hole.sum(1, 2, 3).mul(new Scalar(3f)).add(new Scalar(1e-3f)));
    }

    /** From input planes to RGB. Outside the hole it means nothing. */
    private Tensor fused(Tensor all, boolean training) {
        Tensor baseline = all.narrow(1, 4L * CANDIDATES, 3);
        Tensor confidence = all.narrow(1, 3L * CANDIDATES, CANDIDATES);
        Tensor hole = all.narrow(1, IN - 1, 1);
        var offsets = new Tensor[CANDIDATES];
        var seen = new Tensor[CANDIDATES + 3];
        for (int k = 0; k < CANDIDATES; k++) {
            offsets[k] = all.narrow(1, 3L * k, 3)
                    .sub(baseline)
                    .mul(confidence.narrow(1, k, 1).gt(new Scalar(0.02f)));
            seen[k] = offsets[k].mul(new Scalar(4f));
        }
        seen[CANDIDATES] = confidence;
        seen[CANDIDATES + 1] = baseline.sub(new Scalar(0.5f));
        seen[CANDIDATES + 2] = hole;
        Tensor said = net.forward(UNet.cat(seen), training);
        Tensor prior = UNet.cat(confidence, torch.ones_like(hole))
                .add(new Scalar(0.01f))
                .log();
        Tensor shift =
                torch.softmax(prior.add(said.narrow(1, 0, CANDIDATES + 1L)), 1).sub(torch.softmax(prior, 1));
        Tensor result = baseline.add(said.narrow(1, CANDIDATES + 1L, 3).mul(new Scalar((float) RESIDUAL)));
        for (int k = 0; k < CANDIDATES; k++) {
            result = result.add(offsets[k].mul(shift.narrow(1, k, 1)));
        }
        return result;
    }

    /**
     * Fuses one stack.
     *
     * @param candidates CV_32FC3 RGB, at most {@link #CANDIDATES}, continuous, all pictures of one size
     * @param confidences one CV_32FC1 each
     * @param baseline CV_32FC3
     * @param hole CV_32FC1, 1 inside
     * @param out CV_32FC3, written: the fused picture where the hole is, the baseline elsewhere
     */
    public void fuse(List<Mat> candidates, List<Mat> confidences, Mat baseline, Mat hole, Mat out) {
        require(baseline, CvType.CV_32FC3);
        require(out, CvType.CV_32FC3);
        require(hole, CvType.CV_32FC1);
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            var parts = new Tensor[2 * CANDIDATES + 2];
            Tensor plain = planes(baseline);
            Tensor inside = planes(hole);
            for (int k = 0; k < CANDIDATES; k++) {
                boolean there = k < candidates.size();
                parts[k] = there ? planes(candidates.get(k)) : plain;
                parts[CANDIDATES + k] = there ? planes(confidences.get(k)) : torch.zeros_like(inside);
            }
            parts[2 * CANDIDATES] = plain;
            parts[2 * CANDIDATES + 1] = inside;
            long height = baseline.rows();
            long width = baseline.cols();
            Tensor all = UNet.padded(UNet.cat(parts));
            Tensor fused = fused(all, false).narrow(2, 0, height).narrow(3, 0, width);
            Tensor mixed = torch.where(inside.gt(new Scalar(0f)), fused, plain);
            torch.from_blob(new Lent(out), 1, height, width, 3).copy_(mixed.permute(0, 2, 3, 1));
        }
    }

    private static Tensor planes(Mat mat) {
        return torch.from_blob(new Lent(mat), 1, mat.rows(), mat.cols(), mat.channels())
                .permute(0, 3, 1, 2);
    }

    private static void require(Mat mat, int type) {
        if (mat.type() != type) {
            throw new IllegalArgumentException(
                    "wants " + CvType.typeToString(type) + ", not " + CvType.typeToString(mat.type()));
        }
    }
}
