package answerprint.correction.deflicker;

import java.util.Arrays;

/**
 * Squared errors in stops, kept apart for twelve areas of the picture. What moves is restless in its own places only; flicker is
 * everywhere. So a finer mesh has to pay in the middle one of the areas, not on average.
 */
final class AreaErrors {
    private static final int ACROSS = 4;
    private static final int DOWN = 3;

    private final double[] squares = new double[ACROSS * DOWN];
    private final double[] weights = new double[ACROSS * DOWN];

    /** @param x from 0 (left edge) to 1. @param y from 0 (top edge) to 1 */
    void add(double x, double y, double weight, double squared) {
        int area = Math.min((int) (y * DOWN), DOWN - 1) * ACROSS + Math.min((int) (x * ACROSS), ACROSS - 1);
        squares[area] += weight * squared;
        weights[area] += weight;
    }

    /** Root mean square over the whole picture; 0 when nothing was added. */
    double rms() {
        double weight = Arrays.stream(weights).sum();
        return weight == 0 ? 0 : Math.sqrt(Arrays.stream(squares).sum() / weight);
    }

    /** The middle one of the areas' shares of the other's mean square that are left; 1 when nothing was seen. */
    double middleShare(AreaErrors of) {
        return middle(of, (own, other) -> other > 0 ? own / other : 1, 1);
    }

    /** The middle one of the areas' mean squares that the other has more, in stops squared. */
    double middleGain(AreaErrors on) {
        return middle(on, (own, other) -> other - own, 0);
    }

    private interface Comparing {
        double of(double own, double other);
    }

    private double middle(AreaErrors other, Comparing comparing, double none) {
        double[] all = new double[squares.length];
        int count = 0;
        for (int k = 0; k < squares.length; k++) {
            if (weights[k] > 0 && other.weights[k] > 0) {
                all[count++] = comparing.of(squares[k] / weights[k], other.squares[k] / other.weights[k]);
            }
        }
        if (count == 0) {
            return none;
        }
        double[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }
}
