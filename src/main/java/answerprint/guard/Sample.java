package answerprint.guard;

import java.util.Arrays;

/** Numbers gathered over a proposal, kept evenly thinned so that memory stays bounded; the same numbers give the same. */
public final class Sample {
    private static final int MOST = 1 << 16;
    private double[] values = new double[1024];
    private int size;
    private int every = 1;
    private int skipped;

    public void add(double value) {
        if (skipped + 1 < every) {
            skipped++;
            return;
        }
        skipped = 0;
        if (size == MOST) {
            thin();
        } else if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    private void thin() {
        for (int i = 0; i < MOST / 2; i++) {
            values[i] = values[2 * i];
        }
        size = MOST / 2;
        every *= 2;
    }

    public int size() {
        return size;
    }

    /** The value below which this share (0..1) of the numbers lies; 0 when there are none. */
    public double quantile(double share) {
        if (size == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1, Math.floor(share * size))];
    }

    public double mean() {
        return size == 0 ? 0 : Arrays.stream(values, 0, size).average().orElse(0);
    }

    /** Root of the mean square. */
    public double rms() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i] * values[i];
        }
        return size == 0 ? 0 : Math.sqrt(sum / size);
    }
}
