package answerprint.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a picture shows that the other pictures of its shot do not: they are brought into place by the set's motion, and what then
 * differs from all but one of them, or from all, the same way strays from the set. The set, its texture and its lines are gone from
 * it; a wire that sways, or stays in the picture while the set moves, is not.
 */
final class ShotStray {
    /** Pictures that are needed: from fewer, what hides and what is hidden look the same. */
    private static final int FEWEST = 3;

    private ShotStray() {}

    /** The stray tones, signed, 0 where the pictures do not agree; nothing where too few show the same shot. */
    static Optional<LumaPlane> of(LumaPlane luma, List<ShotPicture> others) {
        float[][] differences = others.stream()
                .filter(ShotPicture::isOfShot)
                .map(picture -> difference(luma, picture))
                .toArray(float[][]::new);
        if (differences.length < FEWEST) {
            return Optional.empty();
        }
        float[] stray = new float[luma.values().length];
        float[] here = new float[differences.length];
        for (int i = 0; i < stray.length; i++) {
            for (int k = 0; k < here.length; k++) {
                here[k] = differences[k][i];
            }
            Arrays.sort(here);
            float brighter = here[1]; // than all but one of them, or all, by at least so much
            float darker = here[here.length - 2];
            stray[i] = brighter > 0 ? brighter : Math.min(0, darker);
        }
        return Optional.of(new LumaPlane(luma.width(), luma.height(), stray));
    }

    private static float[] difference(LumaPlane luma, ShotPicture other) {
        float[] difference = new float[luma.values().length];
        for (int y = 0; y < luma.height(); y++) {
            for (int x = 0; x < luma.width(); x++) {
                int i = y * luma.width() + x;
                double there = other.luma()
                        .at(
                                x + other.motion().along(x, y, 1, 0),
                                y + other.motion().along(x, y, 0, 1));
                difference[i] = luma.values()[i] - (float) there;
            }
        }
        return difference;
    }
}
