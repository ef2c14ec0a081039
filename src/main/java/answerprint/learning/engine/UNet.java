package answerprint.learning.engine;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * A small U-Net (Ronneberger 2015) that works from half the picture's size downwards: a pixel-unshuffle stem, three levels,
 * dilated convolutions at the bottom so that a long thin thing is seen as one. Sides must be multiples of {@link #STEP}.
 */
final class UNet {
    /** Sides of a picture given to the net are multiples of this. */
    static final int STEP = 8;

    /** Part of the norms that a batch of lessons makes up; what was counted before fades. */
    private static final double FRESH = 0.05;

    private final Parameters parameters;
    private final boolean normalised;
    private final Block stem;
    private final Block first;
    private final Block down;
    private final Block second;
    private final Block bottom;
    private final Block wide;
    private final Block wider;
    private final @Nullable Block widest;
    private final Block rise;
    private final Block join;
    private final Block joined;
    private final Block riseAgain;
    private final Block last;
    private final Tensor head;
    private final Tensor headBias;
    private double fresh = FRESH;

    /**
     * @param in channels in
     * @param width channels at the first level; doubled at each further one
     * @param out channels out, at the picture's full size
     * @param normalised whether convolutions are followed by a batch norm
     * @param headScale how loud an untrained net speaks; near 0 it says 0
     * @param far whether it looks some hundred pixels to each side, for what is long, or only half as far
     */
    UNet(Parameters parameters, int in, int width, int out, boolean normalised, double headScale, boolean far) {
        this.parameters = parameters;
        this.normalised = normalised;
        stem = new Block("stem", 4 * in, width, 3, 1);
        first = new Block("first", width, width, 3, 1);
        down = new Block("down", width, 2 * width, 3, 1);
        second = new Block("second", 2 * width, 2 * width, 3, 1);
        bottom = new Block("bottom", 2 * width, 4 * width, 3, 1);
        wide = new Block("wide", 4 * width, 4 * width, 3, 2);
        wider = new Block("wider", 4 * width, 4 * width, 3, 4);
        widest = far ? new Block("widest", 4 * width, 4 * width, 3, 8) : null;
        rise = new Block("rise", 4 * width, 8 * width, 1, 1);
        join = new Block("join", 4 * width, 2 * width, 3, 1);
        joined = new Block("joined", 2 * width, 2 * width, 3, 1);
        riseAgain = new Block("riseAgain", 2 * width, 4 * width, 1, 1);
        last = new Block("last", 2 * width, width, 3, 1);
        head = parameters.kernel("head.kernel", 4L * out, width, 1, headScale);
        headBias = parameters.constant("head.bias", 0, 4L * out);
    }

    /** Channels out at the size of the channels in, N×C×H×W. Call inside a pointer scope. */
    Tensor forward(Tensor in, boolean training) {
        Tensor a = first.apply(stem.apply(torch.pixel_unshuffle(in, 2), training), training);
        Tensor b = second.apply(down.apply(halved(a), training), training);
        Tensor c = bottom.apply(halved(b), training);
        c = wider.apply(wide.apply(c, training), training).add(c);
        if (widest != null) {
            c = widest.apply(c, training).add(c);
        }
        Tensor up = torch.pixel_shuffle(rise.apply(c, training), 2);
        Tensor d = joined.apply(join.apply(cat(b, up), training), training);
        Tensor upAgain = torch.pixel_shuffle(riseAgain.apply(d, training), 2);
        Tensor e = last.apply(cat(a, upAgain), training);
        return torch.pixel_shuffle(
                torch.conv2d(e, head, new TensorOptional(headBias), pair(1), pair(0), pair(1), 1), 2);
    }

    /** Counts a batch into the norms, as the given share of them. Call inside a pointer scope. */
    void count(Tensor in, double share) {
        fresh = share;
        try {
            forward(in, true);
        } finally {
            fresh = FRESH;
        }
    }

    /** As large as the net needs it: the last row and column go on to the right and below. */
    static Tensor padded(Tensor x) {
        long right = Math.floorMod(-x.size(3), (long) STEP);
        long below = Math.floorMod(-x.size(2), (long) STEP);
        return right + below == 0 ? x : torch.replication_pad2d(x, 0, right, 0, below);
    }

    private static Tensor halved(Tensor x) {
        return torch.max_pool2d(x, 2, 2);
    }

    static Tensor cat(Tensor... tensors) {
        return torch.cat(new TensorVector(tensors), 1);
    }

    private static long[] pair(long n) {
        return new long[] {n, n};
    }

    /** Convolution, norm, rectifier. */
    private final class Block {
        private final Tensor kernel;
        private final Tensor scale;
        private final Tensor shift;
        private final Tensor mean;
        private final Tensor variance;
        private final long pad;
        private final long dilation;

        Block(String name, int in, int out, int size, int dilation) {
            kernel = parameters.kernel(name + ".kernel", out, in, size, 1);
            scale = parameters.constant(name + ".scale", 1, out);
            shift = parameters.constant(name + ".shift", 0, out);
            mean = parameters.counter(name + ".mean", 0, out);
            variance = parameters.counter(name + ".variance", 1, out);
            pad = (long) dilation * (size / 2);
            this.dilation = dilation;
        }

        Tensor apply(Tensor x, boolean training) {
            if (!normalised) {
                Tensor y = torch.conv2d(x, kernel, new TensorOptional(shift), pair(1), pair(pad), pair(dilation), 1);
                return torch.leaky_relu(y);
            }
            Tensor y = torch.conv2d(x, kernel, new TensorOptional(), pair(1), pair(pad), pair(dilation), 1);
            return torch.relu(torch.batch_norm(
                    y,
                    new TensorOptional(scale),
                    new TensorOptional(shift),
                    new TensorOptional(mean),
                    new TensorOptional(variance),
                    training,
                    fresh,
                    1e-5,
                    false));
        }
    }
}
