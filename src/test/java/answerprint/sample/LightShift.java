package answerprint.sample;

import java.util.Arrays;

/**
 * The light of another hour: slope per channel in scene-linear light (1 = unchanged, 0.5 = one stop less) and contrast
 * around grey 0.18 (1 = unchanged).
 */
record LightShift(double red, double green, double blue, double contrast) implements Fault {
    private static final double GREY = 0.18;

    @Override
    public void addTo(LightPicture picture, int n) {
        double[] slope = {red, green, blue};
        for (int i = 0; i < picture.rgb.length; i++) {
            double light = Math.max(0, picture.rgb[i] * slope[i % 3]);
            picture.rgb[i] = (float) (GREY * Math.pow(light / GREY, contrast));
        }
    }

    @Override
    public float[] matte(int width, int height, int n) {
        float[] whole = new float[width * height];
        Arrays.fill(whole, 1f);
        return whole;
    }
}
