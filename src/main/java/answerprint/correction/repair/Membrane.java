package answerprint.correction.repair;

/** Bends a candidate so that it meets the plate at the hole's edge: the ring's difference, spread softly over the hole. */
public final class Membrane {
    private static final double NEAR = 2.2;
    private static final double FAR = 7;
    private static final float SHARE = 0.15f;

    private final int width;
    private final int height;
    private final float[] scratch;

    public Membrane(int width, int height) {
        this.width = width;
        this.height = height;
        scratch = new float[width * height];
    }

    /**
     * @param known where plate and candidate may be compared
     * @return three planes to add to the candidate
     */
    public float[][] offsets(float[][] plate, float[][] candidate, float[] known) {
        float[] near = known.clone();
        float[] far = known.clone();
        Blur.smooth(near, scratch, width, height, NEAR);
        Blur.smooth(far, scratch, width, height, FAR);
        float[][] offsets = new float[3][];
        for (int c = 0; c < 3; c++) {
            float[] a = new float[known.length];
            for (int i = 0; i < known.length; i++) {
                a[i] = known[i] == 0 ? 0 : known[i] * (plate[c][i] - candidate[c][i]);
            }
            float[] b = a.clone();
            Blur.smooth(a, scratch, width, height, NEAR);
            Blur.smooth(b, scratch, width, height, FAR);
            for (int i = 0; i < known.length; i++) {
                float weight = near[i] + SHARE * far[i];
                a[i] = weight < 1e-5f ? 0 : (a[i] + SHARE * b[i]) / weight;
            }
            offsets[c] = a;
        }
        return offsets;
    }
}
