package answerprint.learning;

import answerprint.learning.engine.FusionNet;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.Mat;

/** Training patches of the repair net: pieces of candidate stacks round holes, with the truth, as half floats. */
final class RepairPatches {
    static final int SIDE = 64;
    private static final int PIXELS = SIDE * SIDE;

    private final List<short[]> patches = new ArrayList<>();
    private final List<Integer> takes = new ArrayList<>();

    int size() {
        return patches.size();
    }

    int take(int patch) {
        return takes.get(patch);
    }

    /**
     * Cuts some patches out of a stack, each centred on a pixel of the hole.
     *
     * @param truth CV_32FC3, the whole frame without its wire
     */
    void cut(int take, Region where, CandidateStack stack, Mat truth, int most, SplittableRandom random) {
        if (where.width() < SIDE || where.height() < SIDE) {
            return;
        }
        float[] hole = plane(stack.hole());
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] > 0.5f) {
                inside.add(i);
            }
        }
        for (int k = 0; k < most && !inside.isEmpty(); k++) {
            int at = inside.get(random.nextInt(inside.size()));
            int x = Math.clamp(at % where.width() - SIDE / 2, 0, where.width() - SIDE);
            int y = Math.clamp(at / where.width() - SIDE / 2, 0, where.height() - SIDE);
            patches.add(patch(where, stack, truth, x, y));
            takes.add(take);
        }
    }

    private static short[] patch(Region where, CandidateStack stack, Mat truth, int x, int y) {
        short[] patch = new short[FusionNet.PLANES * PIXELS];
        for (int k = 0; k < FusionNet.CANDIDATES; k++) {
            boolean there = k < stack.candidates().size();
            write(patch, 3 * k, there ? stack.candidates().get(k) : stack.baseline(), x, y);
            if (there) {
                write(patch, 3 * FusionNet.CANDIDATES + k, stack.confidences().get(k), x, y);
            }
        }
        int next = 4 * FusionNet.CANDIDATES;
        write(patch, next, stack.baseline(), x, y);
        write(patch, next + 3, stack.hole(), x, y);
        write(patch, next + 4, truth, where.x() + x, where.y() + y);
        return patch;
    }

    private static void write(short[] patch, int plane, Mat from, int x, int y) {
        int channels = from.channels();
        float[] row = new float[SIDE * channels];
        float[] line = new float[from.cols() * channels];
        for (int r = 0; r < SIDE; r++) {
            from.get(y + r, 0, line);
            System.arraycopy(line, x * channels, row, 0, row.length);
            for (int c = 0; c < SIDE; c++) {
                for (int k = 0; k < channels; k++) {
                    patch[(plane + k) * PIXELS + r * SIDE + c] = Float.floatToFloat16(row[c * channels + k]);
                }
            }
        }
    }

    private static float[] plane(Mat mat) {
        float[] values = new float[mat.rows() * mat.cols()];
        mat.get(0, 0, values);
        return values;
    }

    /** Some patches side by side, as the net takes them. */
    float[] batch(int[] which) {
        int length = FusionNet.PLANES * PIXELS;
        float[] batch = new float[which.length * length];
        for (int b = 0; b < which.length; b++) {
            short[] patch = patches.get(which[b]);
            for (int i = 0; i < length; i++) {
                batch[b * length + i] = Float.float16ToFloat(patch[i]);
            }
        }
        return batch;
    }

    /** As {@link #batch}, each patch perhaps mirrored, by chance. */
    float[] lesson(SplittableRandom random, int count) {
        int[] which = new int[count];
        for (int i = 0; i < count; i++) {
            which[i] = random.nextInt(patches.size());
        }
        float[] batch = batch(which);
        for (int b = 0; b < count; b++) {
            if (random.nextBoolean()) {
                mirror(batch, b * FusionNet.PLANES);
            }
        }
        return batch;
    }

    private static void mirror(float[] batch, int firstPlane) {
        for (int row = firstPlane * SIDE; row < (firstPlane + FusionNet.PLANES) * SIDE; row++) {
            for (int i = 0; i < SIDE / 2; i++) {
                int left = row * SIDE + i;
                int right = row * SIDE + SIDE - 1 - i;
                float kept = batch[left];
                batch[left] = batch[right];
                batch[right] = kept;
            }
        }
    }
}
