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
 * own neighbourhood (mean and spread over about 28 pixels), so that exposure and log curve matter little, and beside it, if they
 * are known, what of it strays from its shot and how far the shot's pictures differ there. Not thread-safe.
 */
public final class WireNet extends TaughtNet {
    /** Channels at the first level; half as many again found no more (measured 2026-11-28, seven clips, F1 .946 to .949). */
    private static final int WIDTH = 16;

    /** Channels that a net is shown: colour, brightness around; and what strays, how far the others differ. */
    private static final int IN_SHOTS = 6;

    private static final int ALONE = 4;

    private final int channels;

    /**
     * @param seed of the untrained numbers
     * @param planned training steps in all
     * @param rate highest learning rate
     */
    public WireNet(long seed, int planned, double rate) {
        this(seed, new Teaching(rate, Math.max(10, planned / 20), planned), true, IN_SHOTS);
    }

    private WireNet(long seed, Teaching teaching, boolean far, int channels) {
        super(seed, parameters -> new UNet(parameters, channels, WIDTH, 1, true, 0.5, far), teaching);
        this.channels = channels;
    }

    /**
     * A trained net.
     *
     * @throws IllegalArgumentException if these are not a wire net's weights
     */
    public static WireNet of(Weights weights) {
        boolean far = weights.find("widest.kernel").isPresent(); // nets of before 2026-11-28 do not look as far
        int stem = weights.find("stem.kernel").map(kernel -> kernel.length).orElse(0);
        int channels = stem == 4 * ALONE * WIDTH * 9 ? ALONE : IN_SHOTS; // nets of before 2026-11-30 know no shots
        return knowing(weights, new WireNet(0, new Teaching(0, 1, 1), far, channels));
    }

    /**
     * One training step.
     *
     * @param rgb batch × side × side × 3
     * @param strays batch × side × side × 2: what strays from the shot, signed; and how far its pictures differ, or -1
     * @param truth batch × side × side: 1 wire, 0 none, -1 not to be judged
     * @return the loss before the step
     */
    public double step(float[] rgb, float[] strays, float[] truth, int batch, int side) {
        try (var scope = new PointerScope()) {
            Tensor wanted = torch.from_blob(new FloatPointer(truth), batch, 1, side, side);
            Tensor loss = loss(net.forward(seen(rgb, strays, batch, side), true), wanted);
            loss.backward();
            descend();
            return loss.item_float();
        }
    }

    /**
     * Counts the norms over one more batch, without learning from it.
     *
     * @param rgb as for {@link #step}, like {@code strays}
     * @param before batches that were counted so far; at 0 all that was counted before is forgotten
     */
    public void count(float[] rgb, float[] strays, int batch, int side, int before) {
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            net.count(seen(rgb, strays, batch, side), 1.0 / (before + 1));
        }
    }

    private Tensor seen(float[] rgb, float[] strays, int batch, int side) {
        return seen(
                planes(torch.from_blob(new FloatPointer(rgb), batch, side, side, 3)),
                planes(torch.from_blob(new FloatPointer(strays), batch, side, side, 2)));
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
     * @param strays CV_32FC2, continuous: what strays from the shot, signed; and how far its pictures differ, or -1
     * @param out CV_32FC1 of the same size, continuous, written 0..1
     */
    public void probability(Mat rgb, Mat strays, Mat out) {
        say(rgb, strays, out, true);
    }

    /** As {@link #probability(Mat, Mat, Mat)} at half the cost, and a little less sure. */
    public void glance(Mat rgb, Mat strays, Mat out) {
        say(rgb, strays, out, false);
    }

    private void say(Mat rgb, Mat strays, Mat out, boolean twice) {
        if (rgb.type() != CvType.CV_32FC3
                || strays.type() != CvType.CV_32FC2
                || out.type() != CvType.CV_32FC1
                || !rgb.size().equals(strays.size())
                || !rgb.size().equals(out.size())) {
            throw new IllegalArgumentException("wants float RGB, two float planes and a float plane of one size");
        }
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            Tensor said = said(
                    torch.from_blob(new Lent(rgb), 1, rgb.rows(), rgb.cols(), 3),
                    torch.from_blob(new Lent(strays), 1, rgb.rows(), rgb.cols(), 2),
                    twice);
            torch.from_blob(new Lent(out), 1, 1, rgb.rows(), rgb.cols()).copy_(said);
        }
    }

    /**
     * The chance of a wire per pixel.
     *
     * @param rgb height × width × 3
     * @param strays height × width × 2: what strays from the shot, signed; and how far its pictures differ, or -1
     * @param out height × width, written 0..1
     */
    public void probability(float[] rgb, float[] strays, int width, int height, float[] out) {
        say(rgb, strays, width, height, out, true);
    }

    /** As {@link #probability(float[], float[], int, int, float[])} at half the cost, and a little less sure. */
    public void glance(float[] rgb, float[] strays, int width, int height, float[] out) {
        say(rgb, strays, width, height, out, false);
    }

    private void say(float[] rgb, float[] strays, int width, int height, float[] out, boolean twice) {
        try (var scope = new PointerScope();
                var still = new AutoGradMode(false)) {
            Tensor said = said(
                    torch.from_blob(new FloatPointer(rgb), 1, height, width, 3),
                    torch.from_blob(new FloatPointer(strays), 1, height, width, 2),
                    twice);
            said.contiguous().data_ptr_float().get(out);
        }
    }

    /** @param twice whether to ask the picture's mirror image too, without its shot: the mean errs less often than either */
    private Tensor said(Tensor rgb, Tensor strays, boolean twice) {
        long height = rgb.size(1);
        long width = rgb.size(2);
        Tensor picture = UNet.padded(planes(rgb));
        Tensor shot = UNet.padded(planes(strays));
        Tensor said = torch.sigmoid(net.forward(seen(picture, shot), false));
        if (twice) {
            Tensor alone = seen(picture, torch.zeros_like(shot).sub(new Scalar(1f)));
            Tensor mirrored = torch.sigmoid(net.forward(alone.flip(3), false)).flip(3);
            said = said.add(mirrored).mul(new Scalar(0.5f));
        }
        return said.narrow(2, 0, height).narrow(3, 0, width);
    }

    private static Tensor planes(Tensor interleaved) {
        return interleaved.permute(0, 3, 1, 2).contiguous();
    }

    /** What the net is shown: colour against its neighbourhood, how bright it is there, and the shot by the same measure. */
    private Tensor seen(Tensor rgb, Tensor strays) {
        long[] size = {rgb.size(2), rgb.size(3)};
        Tensor small = torch.avg_pool2d(rgb, 4);
        Tensor mean = around(small);
        Tensor spread = around(small.square()).sub(mean.square()).mean(new long[] {1}, true, new ScalarTypeOptional());
        Tensor floor = spread.clamp_min(new Scalar(0f)).add(new Scalar(0.0006f)).sqrt();
        Tensor wideMean = torch.upsample_bilinear2d(mean, size, false);
        Tensor wideFloor = torch.upsample_bilinear2d(floor, size, false);
        Tensor luma = wideMean.mean(new long[] {1}, true, new ScalarTypeOptional());
        Tensor colour = rgb.sub(wideMean).div(wideFloor);
        Tensor bright = luma.sub(new Scalar(0.5f));
        if (channels == ALONE) {
            return UNet.cat(colour, bright);
        }
        Tensor differ = strays.narrow(1, 1, 1);
        Tensor known = differ.ge(new Scalar(0f)).to(torch.ScalarType.Float);
        Tensor measured = strays.div(wideFloor).mul(known).add(known).sub(new Scalar(1f)); // -1 where it is not known
        return UNet.cat(colour, bright, measured);
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
