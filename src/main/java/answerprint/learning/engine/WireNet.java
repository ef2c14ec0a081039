package answerprint.learning.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The net that finds wires: a picture in, per pixel the chance that a wire lies there out. It sees the picture against its
 * own neighbourhood (mean and spread over about 28 pixels), so that exposure and log curve matter little. Not thread-safe.
 */
public final class WireNet extends TaughtNet {
    /** Channels at the first level; half as many again found no more (measured 2026-11-28, seven clips, F1 .946 to .949). */
    private static final int WIDTH = 16;

    /**
     * @param seed of the untrained numbers
     * @param planned training steps in all
     * @param rate highest learning rate
     */
    public WireNet(long seed, int planned, double rate) {
        this(seed, new Teaching(rate, Math.max(10, planned / 20), planned), true);
    }

    private WireNet(long seed, Teaching teaching, boolean far) {
        super(seed, parameters -> new UNet(parameters, 4, WIDTH, 1, true, 0.5, far), teaching);
    }

    /**
     * A trained net.
     *
     * @throws IllegalArgumentException if these are not a wire net's weights
     */
    public static WireNet of(Weights weights) {
        boolean far = weights.find("widest.kernel").isPresent(); // nets of before 2026-11-28 do not look as far
        return knowing(weights, new WireNet(0, new Teaching(0, 1, 1), far));
    }

    /**
     * One training step.
     *
     * @param rgb batch × side × side × 3
     * @param truth batch × side × side: 1 wire, 0 none, -1 not to be judged
     * @return the loss before the step
     */
    public double step(float[] rgb, float[] truth, int batch, int side) {
        try (var scope = new PointerScope()) {
            Tensor in = torch.from_blob(new FloatPointer(rgb), batch, side, side, 3)
                    .permute(0, 3, 1, 2)
                    .contiguous();
            Tensor wanted = torch.from_blob(new FloatPointer(truth), batch, 1, side, side);
            Tensor loss = loss(net.forward(seen(in), true), wanted);
            loss.backward();
            descend();
            return loss.item_float();
        }
    }

    private static Tensor loss(Tensor said, Tensor wanted) {
        Tensor judged = wanted.ge(new Scalar(0f)).to(torch.ScalarType.Float);
        Tensor wire = wanted.clamp_min(new Scalar(0f));
        Tensor weight = wire.mul(new Scalar(1.5f)).add(judged);
        Tensor cross = torch.binary_cross_entropy_with_logits(
                said, wire, new TensorOptional(weight), new TensorOptional(), 0 /* none: keep per pixel */);
        Tensor p = torch.sigmoid(said).mul(judged);
        Tensor both = p.mul(wire).sum().mul(new Scalar(2f)).add(new Scalar(1f));
        Tensor either = p.sum().add(wire.sum()).add(new Scalar(1f));
        return cross.sum().div(weight.sum()).sub(both.div(either)).add(new Scalar(1f));
    }

    /**
     * The chance of a wire per pixel.
     *
     * @param rgb CV_32FC3, continuous
     * @param out CV_32FC1 of the same size, continuous, written 0..1
     */
    public void probability(Mat rgb, Mat out) {
        say(rgb, out, true);
    }

    /** As {@link #probability(Mat, Mat)} at half the cost, and a little less sure. */
    public void glance(Mat rgb, Mat out) {
        say(rgb, out, false);
    }

    private void say(Mat rgb, Mat out, boolean twice) {
        if (rgb.type() != CvType.CV_32FC3
                || out.type() != CvType.CV_32FC1
                || !rgb.size().equals(out.size())) {
            throw new IllegalArgumentException("wants float RGB and a float plane of one size");
        }
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            Tensor said = said(torch.from_blob(new Lent(rgb), 1, rgb.rows(), rgb.cols(), 3), twice);
            torch.from_blob(new Lent(out), 1, 1, rgb.rows(), rgb.cols()).copy_(said);
        }
    }

    /**
     * The chance of a wire per pixel.
     *
     * @param rgb height × width × 3
     * @param out height × width, written 0..1
     */
    public void probability(float[] rgb, int width, int height, float[] out) {
        say(rgb, width, height, out, true);
    }

    /** As {@link #probability(float[], int, int, float[])} at half the cost, and a little less sure. */
    public void glance(float[] rgb, int width, int height, float[] out) {
        say(rgb, width, height, out, false);
    }

    private void say(float[] rgb, int width, int height, float[] out, boolean twice) {
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            Tensor said = said(torch.from_blob(new FloatPointer(rgb), 1, height, width, 3), twice);
            said.contiguous().data_ptr_float().get(out);
        }
    }

    /** @param twice whether to ask the picture's mirror image too: the mean errs less often than either */
    private Tensor said(Tensor rows, boolean twice) {
        long height = rows.size(1);
        long width = rows.size(2);
        Tensor seen = seen(UNet.padded(rows.permute(0, 3, 1, 2).contiguous()));
        Tensor said = torch.sigmoid(net.forward(seen, false));
        if (twice) {
            Tensor mirrored = torch.sigmoid(net.forward(seen.flip(3), false)).flip(3);
            said = said.add(mirrored).mul(new Scalar(0.5f));
        }
        return said.narrow(2, 0, height).narrow(3, 0, width);
    }

    /** What the net is shown: colour against its neighbourhood, and how bright it is there. */
    private static Tensor seen(Tensor rgb) {
        long[] size = {rgb.size(2), rgb.size(3)};
        Tensor small = torch.avg_pool2d(rgb, 4);
        Tensor mean = around(small);
        Tensor spread = around(small.square()).sub(mean.square()).mean(new long[] {1}, true, new ScalarTypeOptional());
        Tensor floor = spread.clamp_min(new Scalar(0f)).add(new Scalar(0.0006f)).sqrt();
        Tensor wideMean = torch.upsample_bilinear2d(mean, size, false);
        Tensor wideFloor = torch.upsample_bilinear2d(floor, size, false);
        Tensor luma = wideMean.mean(new long[] {1}, true, new ScalarTypeOptional());
        return UNet.cat(rgb.sub(wideMean).div(wideFloor), luma.sub(new Scalar(0.5f)));
    }

    private static Tensor around(Tensor x) {
        return torch.avg_pool2d(
                x,
                new long[] {7, 7},
                new long[] {1, 1},
                new long[] {3, 3},
                false,
                false,
                new org.bytedeco.pytorch.LongOptional());
    }
}
