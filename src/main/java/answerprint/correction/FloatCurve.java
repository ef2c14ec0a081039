package answerprint.correction;

import java.util.function.DoubleUnaryOperator;

/**
 * A curve that is dear to compute, tabulated over the bits of a float: 2048 steps per stop from 2^-14 to 2^7 on both sides
 * of 0, straight lines between. Relative error below 1e-6 on the log curves of cameras. The same input gives the same bits on
 * every machine, since only plain float arithmetic is used at look-up.
 */
final class FloatCurve {
    private static final int MANTISSA_BITS = 11;
    private static final int SHIFT = 23 - MANTISSA_BITS;
    private static final int LOWEST = (127 - 14) << MANTISSA_BITS;
    private static final int HIGHEST = (127 + 7) << MANTISSA_BITS;
    private static final float SMALLEST = Float.intBitsToFloat(LOWEST << SHIFT);
    private static final int REST = (1 << SHIFT) - 1;
    private static final float PER_REST = 1f / (1 << SHIFT);

    private final DoubleUnaryOperator exact;
    private final float[] above = new float[HIGHEST - LOWEST + 1];
    private final float[] below = new float[HIGHEST - LOWEST + 1];
    private final float zero;

    FloatCurve(DoubleUnaryOperator exact) {
        this.exact = exact;
        zero = (float) exact.applyAsDouble(0);
        for (int i = 0; i < above.length; i++) {
            double at = Float.intBitsToFloat((LOWEST + i) << SHIFT);
            above[i] = (float) exact.applyAsDouble(at);
            below[i] = (float) exact.applyAsDouble(-at);
        }
    }

    float at(float x) {
        int bits = Float.floatToRawIntBits(x);
        int step = ((bits & 0x7fffffff) >>> SHIFT) - LOWEST;
        float[] side = bits < 0 ? below : above;
        if (step < 0) {
            return zero + (side[0] - zero) * (Math.abs(x) / SMALLEST);
        }
        if (step >= above.length - 1) {
            return (float) exact.applyAsDouble(x);
        }
        float part = (bits & REST) * PER_REST;
        return side[step] + (side[step + 1] - side[step]) * part;
    }
}
