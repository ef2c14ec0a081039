package answerprint.correction.repair.light;

/** Whether a spot shows the same thing in two pictures of one size, judged by the 9 × 9 pixels round it. */
public record Surroundings(WorkPicture one, WorkPicture other) {

    private static final double ALIKE = 0.7;
    /** Standard deviation in ACEScct below which nothing but noise is there to compare. */
    private static final double EVEN = 0.006;

    /** Luma correlates above 0.7, or both are even. */
    public boolean alike(int at) {
        double[] m = moments(at);
        if (Math.sqrt(m[0]) < EVEN && Math.sqrt(m[1]) < EVEN) {
            return true;
        }
        return m[2] > ALIKE * Math.sqrt(m[0] * m[1]);
    }

    /** Either picture has something there that could be out of place. */
    public boolean structured(int at) {
        double[] m = moments(at);
        return Math.sqrt(m[0]) > 2 * EVEN || Math.sqrt(m[1]) > 2 * EVEN;
    }

    /** Variance of one, variance of other, covariance. */
    private double[] moments(int at) {
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int i = at + dy * one.width() + dx;
                double a = one.luma(i);
                double b = other.luma(i);
                sa += a;
                sb += b;
                saa += a * a;
                sbb += b * b;
                sab += a * b;
            }
        }
        double n = 81;
        return new double[] {
            Math.max(saa / n - sa / n * (sa / n), 0),
            Math.max(sbb / n - sb / n * (sb / n), 0),
            sab / n - sa / n * (sb / n)
        };
    }
}
