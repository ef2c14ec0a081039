package answerprint.correction;

import answerprint.picture.Region;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * The pixels that a patch may change in one frame, gathered from its pictures: runs along lines where alpha is above 0, and
 * their values side by side. Everything after the render (compositing, keeping, hashing, measuring) walks these few pixels
 * and never the rest. Reused from frame to frame; not thread-safe.
 */
public final class ChangedPixels {
    private Patch.Form form = Patch.Form.NOTHING;
    private Region box = Region.NONE;
    private Grade grade = Grade.NONE;
    private int runCount;
    private int[] runs = new int[3 * 256];
    private int count;
    private float[] rgb = new float[0];
    private float[] alpha = new float[1024];
    private short[] source = new short[1024];
    private float[] confidence = new float[1024];
    private @Nullable Evenness even;

    /** Of which planes all values are one; asked for when all are there, and looked at once. */
    private record Evenness(boolean alpha, boolean source, boolean confidence) {}

    /** Takes over what the patch says. */
    public void gather(Patch patch) {
        clear(patch.form(), patch.box(), patch.grade());
        if (form == Patch.Form.NOTHING) {
            return;
        }
        boolean pixels = form == Patch.Form.PIXELS;
        float[] alphaLine = new float[box.width()];
        float[] confidenceLine = new float[box.width()];
        short[] sourceLine = new short[box.width()];
        float[] rgbLine = new float[pixels ? 3 * box.width() : 0];
        for (int y = 0; y < box.height(); y++) {
            patch.alpha().get(y, 0, alphaLine);
            int first = runCount;
            findRuns(alphaLine, y);
            if (runCount == first) {
                continue;
            }
            patch.confidence().get(y, 0, confidenceLine);
            patch.source().get(y, 0, sourceLine);
            if (pixels) {
                patch.rgb().get(y, 0, rgbLine);
            }
            for (int run = first; run < runCount; run++) {
                append(run, alphaLine, confidenceLine, sourceLine, rgbLine);
            }
        }
    }

    private void findRuns(float[] line, int y) {
        int x = 0;
        while (x < line.length) {
            if (!(line[x] > 0)) {
                requireNone(line[x]);
                x++;
                continue;
            }
            int from = x;
            while (x < line.length && line[x] > 0) {
                x++;
            }
            addRun(box.y() + y, box.x() + from, x - from);
        }
    }

    private static void requireNone(float alpha) {
        if (alpha != 0) {
            throw new IllegalArgumentException("A matte runs from 0 to 1, not " + alpha);
        }
    }

    private void append(int run, float[] alphaLine, float[] confidenceLine, short[] sourceLine, float[] rgbLine) {
        int x = runX(run) - box.x();
        int length = runLength(run);
        reserve(count + length);
        for (int i = 0; i < length; i++) {
            alpha[count + i] = Math.min(1f, alphaLine[x + i]);
        }
        System.arraycopy(confidenceLine, x, confidence, count, length);
        System.arraycopy(sourceLine, x, source, count, length);
        if (form == Patch.Form.PIXELS) {
            System.arraycopy(rgbLine, 3 * x, rgb, 3 * count, 3 * length);
        }
        count += length;
    }

    void clear(Patch.Form as, Region within, Grade how) {
        form = as;
        box = within;
        grade = how;
        runCount = 0;
        count = 0;
        even = null;
    }

    void addRun(int y, int x, int length) {
        if (3 * (runCount + 1) > runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[3 * runCount] = y;
        runs[3 * runCount + 1] = x;
        runs[3 * runCount + 2] = length;
        runCount++;
    }

    /** Makes room for this many pixels in all and counts them in; the values are filled by the reader of a pack. */
    void fill(int pixels) {
        reserve(pixels);
        count = pixels;
    }

    private void reserve(int pixels) {
        if (pixels > alpha.length) {
            int room = Math.max(pixels, alpha.length + alpha.length / 2);
            alpha = Arrays.copyOf(alpha, room);
            source = Arrays.copyOf(source, room);
            confidence = Arrays.copyOf(confidence, room);
        }
        if (form == Patch.Form.PIXELS && 3 * alpha.length > rgb.length) {
            rgb = Arrays.copyOf(rgb, 3 * alpha.length);
        }
    }

    /** Writes alpha into a picture of the whole frame's size, 32-bit float, one channel; 0 elsewhere must be there already. */
    public void paintAlpha(Mat whole) {
        int at = 0;
        for (int run = 0; run < runCount; run++) {
            int length = runLength(run);
            whole.put(runY(run), runX(run), Arrays.copyOfRange(alpha, at, at + length));
            at += length;
        }
    }

    /** Whether every pixel of a picture of this size changes with the same alpha. */
    public boolean evenOver(int pixels) {
        return count == pixels && count > 0 && evenAlpha();
    }

    public Patch.Form form() {
        return form;
    }

    /** The patch's box in the picture; every run lies within it. */
    public Region box() {
        return box;
    }

    public Grade grade() {
        return grade;
    }

    /** How many pixels may change. */
    public int count() {
        return count;
    }

    public int runCount() {
        return runCount;
    }

    public int runY(int run) {
        return runs[3 * run];
    }

    public int runX(int run) {
        return runs[3 * run + 1];
    }

    public int runLength(int run) {
        return runs[3 * run + 2];
    }

    /** Alpha of the i-th changed pixel in the order of the runs, above 0 up to 1. */
    public float alpha(int i) {
        return alpha[i];
    }

    /** Index into the {@link SourceTable} of the i-th changed pixel. */
    public int source(int i) {
        return source[i] & 0xffff;
    }

    public float confidence(int i) {
        return confidence[i];
    }

    /** Whether alpha is the same for every changed pixel; so it is for most grades. */
    boolean evenAlpha() {
        return evenness().alpha();
    }

    /** Whether all changed pixels have one source, so that the first tells it; so it is for most grades. */
    public boolean evenSource() {
        return evenness().source();
    }

    boolean evenConfidence() {
        return evenness().confidence();
    }

    private Evenness evenness() {
        Evenness known = even;
        if (known == null) {
            known = new Evenness(
                    count < 2 || Arrays.mismatch(alpha, 0, count - 1, alpha, 1, count) < 0,
                    count < 2 || Arrays.mismatch(source, 0, count - 1, source, 1, count) < 0,
                    count < 2 || Arrays.mismatch(confidence, 0, count - 1, confidence, 1, count) < 0);
            even = known;
        }
        return known;
    }

    // The arrays themselves, longer than count(), for the neighbours in this package.

    float[] rgbs() {
        return rgb;
    }

    float[] alphas() {
        return alpha;
    }

    short[] sources() {
        return source;
    }

    float[] confidences() {
        return confidence;
    }
}
