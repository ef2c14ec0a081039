package answerprint.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a picture shows that the other pictures of its shot do not: they are brought into place by the set's motion, and what then
 * differs from all but one of them, or from all, the same way strays from the set. The set, its texture and its lines are gone from
 * it; a wire that sways, or stays in the picture while the set moves, is not. Where the others differ at all, the set's motion is
 * known badly, or something moves by itself.
 *
 * @param values two per pixel, row by row: the stray tone, signed, 0 where the pictures do not agree; and how far the others
 *     differ, mean, or {@link #UNKNOWN}
 */
record ShotStray(int width, int height, float[] values) {
    /** Values per pixel. */
    static final int CHANNELS = 2;
    /** How far the others differ, where there are none or too few. */
    static final float UNKNOWN = -1;
    /** Pictures that are needed: from fewer, what hides and what is hidden look the same. */
    private static final int FEWEST = 3;

    /** Nothing where too few pictures show the same shot. */
    static Optional<ShotStray> of(LumaPlane luma, List<ShotPicture> others) {
        return carried(
                luma,
                others.stream()
                        .filter(ShotPicture::isOfShot)
                        .map(ShotPicture::carried)
                        .toList());
    }

    /** @param others already where the set stands in the picture */
    static Optional<ShotStray> carried(LumaPlane luma, List<LumaPlane> others) {
        if (!isEnough(others.size())) {
            return Optional.empty();
        }
        float[] values = new float[CHANNELS * luma.values().length];
        float[] here = new float[others.size()];
        for (int i = 0; i < luma.values().length; i++) {
            for (int k = 0; k < here.length; k++) {
                here[k] = luma.values()[i] - others.get(k).values()[i];
            }
            tell(here, values, i);
        }
        return Optional.of(new ShotStray(luma.width(), luma.height(), values));
    }

    static boolean isEnough(int others) {
        return others >= FEWEST;
    }

    /**
     * Tells of one pixel.
     *
     * @param differences from the other pictures; sorted in place
     * @param values of all pixels, in which the pixel's are set
     */
    static void tell(float[] differences, float[] values, int pixel) {
        float sum = 0;
        for (float difference : differences) {
            sum += Math.abs(difference);
        }
        Arrays.sort(differences);
        float brighter = differences[1]; // than all but one of them, or all, by at least so much
        float darker = differences[differences.length - 2];
        values[CHANNELS * pixel] = brighter > 0 ? brighter : Math.min(0, darker);
        values[CHANNELS * pixel + 1] = sum / differences.length;
    }

    /** Values of pixels of which nothing is known. */
    static float[] unknown(int pixels) {
        float[] values = new float[CHANNELS * pixels];
        for (int i = 0; i < pixels; i++) {
            values[CHANNELS * i + 1] = UNKNOWN;
        }
        return values;
    }

    /** The stray tones. */
    LumaPlane tones() {
        float[] tones = new float[width * height];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = values[CHANNELS * i];
        }
        return new LumaPlane(width, height, tones);
    }
}
