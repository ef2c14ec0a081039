package answerprint.correction;

/**
 * How values of one channel change, known at some of evenly spaced knots of 0..1: straight lines between what is known, level
 * beyond it. Values and changes are shares of full scale, in whatever encoding they were measured.
 */
public final class ChangeCurve {
    private final float[] changes;

    private ChangeCurve(float[] changes) {
        this.changes = changes;
    }

    /**
     * Through what is known.
     *
     * @param knots what is added to the value of each knot, from 0 to 1; not a number where nothing is known. Where all are
     *     unknown nothing changes
     */
    public static ChangeCurve through(float[] knots) {
        float[] changes = new float[knots.length];
        int known = -1;
        for (int k = 0; k < knots.length; k++) {
            if (Float.isNaN(knots[k])) {
                continue;
            }
            changes[k] = knots[k];
            for (int between = known + 1; between < k; between++) {
                float share = known < 0 ? 1 : (between - known) / (float) (k - known);
                changes[between] = known < 0 ? changes[k] : changes[known] + share * (changes[k] - changes[known]);
            }
            known = k;
        }
        for (int k = known + 1; k < knots.length && known >= 0; k++) {
            changes[k] = changes[known];
        }
        return new ChangeCurve(changes);
    }

    /** What a value becomes; beyond 0..1 it changes as at the end. */
    public float at(float value) {
        int steps = changes.length - 1;
        float along = Math.clamp(value, 0f, 1f) * steps;
        int below = Math.min(steps - 1, (int) along);
        float share = along - below;
        return value + changes[below] * (1 - share) + changes[below + 1] * share;
    }
}
