package answerprint.correction.denoise;

/** The orthonormal 8 × 8 cosine transform, in place. */
final class Cosines {
    static final int SIDE = 8;
    static final int SIZE = SIDE * SIDE;

    private static final float EVEN = (float) Math.sqrt(0.125);
    private static final float C1 = cosine(1);
    private static final float C2 = cosine(2);
    private static final float C3 = cosine(3);
    private static final float C5 = cosine(5);
    private static final float C6 = cosine(6);
    private static final float C7 = cosine(7);

    private Cosines() {}

    private static float cosine(int k) {
        return (float) (0.5 * Math.cos(k * Math.PI / 16));
    }

    static void forward(float[] block) {
        for (int row = 0; row < SIZE; row += SIDE) {
            forward(block, row, 1);
        }
        for (int column = 0; column < SIDE; column++) {
            forward(block, column, SIDE);
        }
    }

    static void back(float[] block) {
        for (int column = 0; column < SIDE; column++) {
            back(block, column, SIDE);
        }
        for (int row = 0; row < SIZE; row += SIDE) {
            back(block, row, 1);
        }
    }

    private static void forward(float[] x, int at, int step) {
        int i1 = at + step;
        int i2 = i1 + step;
        int i3 = i2 + step;
        int i4 = i3 + step;
        int i5 = i4 + step;
        int i6 = i5 + step;
        int i7 = i6 + step;
        float s0 = x[at] + x[i7];
        float s1 = x[i1] + x[i6];
        float s2 = x[i2] + x[i5];
        float s3 = x[i3] + x[i4];
        float d0 = x[at] - x[i7];
        float d1 = x[i1] - x[i6];
        float d2 = x[i2] - x[i5];
        float d3 = x[i3] - x[i4];
        float outer = s0 + s3;
        float inner = s1 + s2;
        x[at] = EVEN * (outer + inner);
        x[i4] = EVEN * (outer - inner);
        x[i2] = C2 * (s0 - s3) + C6 * (s1 - s2);
        x[i6] = C6 * (s0 - s3) - C2 * (s1 - s2);
        x[i1] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3;
        x[i3] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3;
        x[i5] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3;
        x[i7] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3;
    }

    private static void back(float[] x, int at, int step) {
        int i1 = at + step;
        int i2 = i1 + step;
        int i3 = i2 + step;
        int i4 = i3 + step;
        int i5 = i4 + step;
        int i6 = i5 + step;
        int i7 = i6 + step;
        float outer = EVEN * (x[at] + x[i4]);
        float inner = EVEN * (x[at] - x[i4]);
        float wide = C2 * x[i2] + C6 * x[i6];
        float narrow = C6 * x[i2] - C2 * x[i6];
        float s0 = outer + wide;
        float s3 = outer - wide;
        float s1 = inner + narrow;
        float s2 = inner - narrow;
        float d0 = C1 * x[i1] + C3 * x[i3] + C5 * x[i5] + C7 * x[i7];
        float d1 = C3 * x[i1] - C7 * x[i3] - C1 * x[i5] - C5 * x[i7];
        float d2 = C5 * x[i1] - C1 * x[i3] + C7 * x[i5] + C3 * x[i7];
        float d3 = C7 * x[i1] - C5 * x[i3] + C3 * x[i5] - C1 * x[i7];
        x[at] = s0 + d0;
        x[i7] = s0 - d0;
        x[i1] = s1 + d1;
        x[i6] = s1 - d1;
        x[i2] = s2 + d2;
        x[i5] = s2 - d2;
        x[i3] = s3 + d3;
        x[i4] = s3 - d3;
    }
}
