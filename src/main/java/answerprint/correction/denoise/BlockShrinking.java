package answerprint.correction.denoise;

/**
 * Takes white noise of known, locally differing strength out of one plane: overlapping 8 × 8 cosine transforms, a hard threshold
 * first, Wiener weights from that result after.
 */
final class BlockShrinking {
    private static final int SIDE = Cosines.SIDE;
    private static final float THRESHOLD = 2.7f;

    private final int width;
    private final int height;
    private final int step;

    /** @param step pixels from block to block, 1..8: fewer is better and slower */
    BlockShrinking(int width, int height, int step) {
        this.width = width;
        this.height = height;
        this.step = step;
    }

    /** @param variance of the noise, per pixel */
    float[] shrunk(float[] plane, float[] variance) {
        float[] first = new float[plane.length];
        Bands.each(height, (from, to) -> new Pass(plane, plane, variance, false).into(first, from, to));
        float[] second = new float[plane.length];
        Bands.each(height, (from, to) -> new Pass(plane, first, variance, true).into(second, from, to));
        return second;
    }

    /** One pass over one band of rows. */
    private final class Pass {
        private final float[] plane;
        private final float[] guide;
        private final float[] variance;
        private final boolean wiener;
        private final float[] block = new float[Cosines.SIZE];
        private final float[] model = new float[Cosines.SIZE];

        Pass(float[] plane, float[] guide, float[] variance, boolean wiener) {
            this.plane = plane;
            this.guide = guide;
            this.variance = variance;
            this.wiener = wiener;
        }

        void into(float[] out, int from, int to) {
            float[] weights = new float[(to - from) * width];
            int first = Math.max(0, from - SIDE + 1) / step * step;
            for (int y = first; y < to; y = next(y, height)) {
                if (y + SIDE > from) {
                    for (int x = 0; x < width; x = next(x, width)) {
                        block(Math.min(y, height - SIDE), Math.min(x, width - SIDE), out, weights, from, to);
                    }
                }
            }
            for (int i = 0; i < weights.length; i++) {
                out[from * width + i] /= weights[i];
            }
        }

        /** The next block's start; the last one lies at the far edge. */
        private int next(int at, int side) {
            if (at >= side - SIDE) {
                return side;
            }
            return Math.min(at + step, side - SIDE);
        }

        private void block(int y, int x, float[] out, float[] weights, int from, int to) {
            cut(plane, y, x, block);
            Cosines.forward(block);
            int middle = (y + 3) * width + x + 3;
            float noise = 0.25f
                    * (variance[middle - 2 * width - 2]
                            + variance[middle - 2 * width + 2]
                            + variance[middle + 2 * width - 2]
                            + variance[middle + 2 * width + 2]);
            float weight = wiener ? wiener(y, x, noise) : threshold(noise);
            Cosines.back(block);
            for (int row = Math.max(y, from); row < Math.min(y + SIDE, to); row++) {
                int at = row * width + x;
                int in = (row - y) * SIDE;
                for (int i = 0; i < SIDE; i++) {
                    out[at + i] += weight * block[in + i];
                    weights[at + i - from * width] += weight;
                }
            }
        }

        private float threshold(float noise) {
            float least = THRESHOLD * (float) Math.sqrt(noise);
            int kept = 1;
            for (int i = 1; i < Cosines.SIZE; i++) {
                if (Math.abs(block[i]) < least) {
                    block[i] = 0;
                } else {
                    kept++;
                }
            }
            return 1 / (kept * noise);
        }

        private float wiener(int y, int x, float noise) {
            cut(guide, y, x, model);
            Cosines.forward(model);
            float sum = 1;
            for (int i = 1; i < Cosines.SIZE; i++) {
                float power = model[i] * model[i];
                float share = power / (power + noise);
                block[i] *= share;
                sum += share * share;
            }
            return 1 / (sum * noise);
        }

        private void cut(float[] from, int y, int x, float[] into) {
            for (int row = 0; row < SIDE; row++) {
                System.arraycopy(from, (y + row) * width + x, into, row * SIDE, SIDE);
            }
        }
    }
}
