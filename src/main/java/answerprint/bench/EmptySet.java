package answerprint.bench;

import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * True plates of a locked-off recording through which people walk and whose first frame shows nobody.
 *
 * <p>Frames are empty where at most a thousandth of the picture differs from the first frame by more than {@link #SEEN}, the camera's
 * own exposure ({@link ToneCurve}) taken into account. Somebody is where a frame differs from the mean of the nearest empty frames by more than that, small specks and
 * thin strips left out, gaps closed. A pixel's truth at a time is the mean of the nearest three frames before and the nearest three after at which it is
 * free (with {@link #CLEAR} pixels to the nearest person), and has been for {@link #SETTLED} frames, weighed by how near each side is and
 * brought to the exposure of that time: the score is not that of one frame's grain. Those frames are never shown to what is measured.
 */
final class EmptySet {
    /** A difference that is somebody, share of full scale after a blur of 5 pixels. */
    private static final double SEEN = 0.12;

    private static final double EMPTY = 0.001;
    private static final int CLEAR = 9;
    /**
     * What was just uncovered still shows the person's outline: it is coded coarsely, its colour drifts for about this many frames
     * (decision 0152).
     */
    static final int SETTLED = 20;

    private static final int SPECK = 150;
    private static final int SIDE = 3;
    /** What differs in smaller pieces than this share of the largest is its light on the set, not a person: they come one by one. */
    private static final double BESIDE = 0.7;

    /** Strips thinner than this are the set's edges in another light, not a person. */
    private static final int THIN = 9;

    private final int width;
    private final int height;
    private final List<byte[]> frames;
    private final PictureMemory memory;
    private final List<byte[]> people = new ArrayList<>();
    /** Per frame and pixel: for how many frames nobody has been near, at most 127; 0 while somebody is. */
    private final List<byte[]> free = new ArrayList<>();

    /** @param frames interleaved 8-bit RGB; the first is empty */
    EmptySet(int width, int height, List<byte[]> frames, PictureMemory memory) {
        this.width = width;
        this.height = height;
        this.frames = frames;
        this.memory = memory;
        List<Integer> empty = new ArrayList<>();
        for (int n = 0; n < frames.size(); n++) {
            byte[] mask = differing(frames.get(n), frames.getFirst());
            if (share(mask) < EMPTY) {
                empty.add(n);
            }
        }
        for (int n = 0; n < frames.size(); n++) {
            byte[] mask = differing(frames.get(n), frames.get(nearest(empty, n)));
            people.add(mask);
            free.add(freed(grown(mask, CLEAR), n == 0 ? null : free.getLast()));
        }
    }

    private static byte[] freed(byte[] near, byte @Nullable [] before) {
        byte[] free = new byte[near.length];
        for (int i = 0; i < free.length; i++) {
            int next = before == null ? Byte.MAX_VALUE : Math.min(Byte.MAX_VALUE, before[i] + 1);
            free[i] = near[i] != 0 ? 0 : (byte) next;
        }
        return free;
    }

    private static int nearest(List<Integer> empty, int n) {
        int best = empty.getFirst();
        for (int e : empty) {
            if (Math.abs(e - n) < Math.abs(best - n)) {
                best = e;
            }
        }
        return best;
    }

    /** 255 where somebody is on frame {@code n}. */
    byte[] people(int n) {
        return people.get(n);
    }

    /** The box round everybody on frame {@code n}; empty when nobody is there. */
    Region box(int n) {
        byte[] mask = people.get(n);
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != 0) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        return right < 0 ? Region.NONE : new Region(left, top, right - left + 1, bottom - top + 1);
    }

    /**
     * The set without people at frame {@code n}, from frames of these only; pixels never free stay as they are.
     *
     * @param settled frames for which a pixel must have been free
     */
    float[] truth(int n, List<Integer> from, int settled) {
        List<Integer> before =
                from.stream().filter(m -> m < n).sorted((a, b) -> b - a).toList();
        List<Integer> after = from.stream().filter(m -> m > n).sorted().toList();
        float[] truth = new float[3 * width * height];
        ToneCurve[] curves = new ToneCurve[frames.size()];
        float[] one = new float[4];
        float[] two = new float[4];
        for (int i = 0; i < width * height; i++) {
            mean(i, before, n, settled, curves, one);
            mean(i, after, n, settled, curves, two);
            for (int c = 0; c < 3; c++) {
                double a = one[3] > 0 ? 1 / one[3] : 0;
                double b = two[3] > 0 ? 1 / two[3] : 0;
                truth[3 * i + c] = a + b == 0
                        ? (frames.get(n)[3 * i + c] & 255) / 255f
                        : (float) ((a * one[c] + b * two[c]) / (a + b));
            }
        }
        return truth;
    }

    /** Mean colour of the first frames at which a pixel is free, and how far they are on average; 0 when there is none. */
    private void mean(int i, List<Integer> ordered, int n, int settled, @Nullable ToneCurve[] curves, float[] out) {
        Arrays.fill(out, 0);
        int count = 0;
        for (int m : ordered) {
            if (free.get(m)[i] > settled) {
                ToneCurve curve = curves[m];
                if (curve == null) {
                    curve = curve(m, n);
                    curves[m] = curve;
                }
                for (int c = 0; c < 3; c++) {
                    out[c] += curve.at(c, (frames.get(m)[3 * i + c] & 255) / 255f);
                }
                out[3] += Math.abs(m - n);
                if (++count == SIDE) {
                    break;
                }
            }
        }
        for (int c = 0; c < 4 && count > 0; c++) {
            out[c] /= count;
        }
    }

    /** How the camera's exposure changed between two frames, from what is free on both. */
    private ToneCurve curve(int from, int to) {
        byte[] blocked = new byte[width * height];
        for (int i = 0; i < blocked.length; i++) {
            blocked[i] = free.get(from)[i] == 0 || free.get(to)[i] == 0 ? (byte) 255 : 0;
        }
        return ToneCurve.of(frames.get(from), frames.get(to), blocked);
    }

    private static double share(byte[] mask) {
        int count = 0;
        for (byte b : mask) {
            count += b != 0 ? 1 : 0;
        }
        return (double) count / mask.length;
    }

    private byte[] differing(byte[] one, byte[] two) {
        ToneCurve curve = ToneCurve.of(two, one, new byte[width * height]);
        try (Scratch scratch = new Scratch(memory)) {
            float[] x = Bytes.floats(soft(one, scratch));
            float[] y = Bytes.floats(soft(two, scratch));
            byte[] mask = new byte[width * height];
            for (int i = 0; i < mask.length; i++) {
                double most = 0;
                for (int c = 0; c < 3; c++) {
                    most = Math.max(most, Math.abs(x[3 * i + c] - curve.at(c, y[3 * i + c])));
                }
                mask[i] = most > SEEN ? (byte) 255 : 0;
            }
            return solid(mask, scratch);
        }
    }

    private Mat soft(byte[] rgb, Scratch scratch) {
        Mat codes = scratch.mat(height, width, CvType.CV_8UC3);
        codes.put(0, 0, rgb);
        Mat values = scratch.mat(height, width, CvType.CV_32FC3);
        codes.convertTo(values, CvType.CV_32F, 1 / 255.0);
        Imgproc.blur(values, values, new Size(5, 5));
        return values;
    }

    private byte[] solid(byte[] mask, Scratch scratch) {
        Mat mat = scratch.mat(height, width, CvType.CV_8UC1);
        mat.put(0, 0, mask);
        Imgproc.morphologyEx(
                mat,
                mat,
                Imgproc.MORPH_CLOSE,
                scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(11, 11))));
        Imgproc.morphologyEx(
                mat,
                mat,
                Imgproc.MORPH_OPEN,
                scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(THIN, THIN))));
        Mat labels = scratch.empty();
        Mat facts = scratch.empty();
        int count = Imgproc.connectedComponentsWithStats(mat, labels, facts, scratch.empty());
        int[] label = new int[mask.length];
        labels.get(0, 0, label);
        int[] area = new int[5 * count];
        facts.get(0, 0, area);
        int largest = 0;
        for (int k = 1; k < count; k++) {
            largest = Math.max(largest, area[5 * k + Imgproc.CC_STAT_AREA]);
        }
        double least = Math.max(SPECK, BESIDE * largest);
        byte[] out = new byte[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = label[i] != 0 && area[5 * label[i] + Imgproc.CC_STAT_AREA] >= least ? (byte) 255 : 0;
        }
        return out;
    }

    private byte[] grown(byte[] mask, int by) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat mat = scratch.mat(height, width, CvType.CV_8UC1);
            mat.put(0, 0, mask);
            Size size = new Size(2 * by + 1, 2 * by + 1);
            Imgproc.dilate(mat, mat, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, size)));
            byte[] out = new byte[mask.length];
            mat.get(0, 0, out);
            return out;
        }
    }
}
