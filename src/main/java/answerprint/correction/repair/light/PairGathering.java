package answerprint.correction.repair.light;

import answerprint.colour.Curve;

/**
 * Takes colour pairs from an overlay on a 6-pixel grid: flow agrees within a pixel, the surroundings look alike, nothing is
 * clipped or lost in noise; each colour is a 5 × 5 mean.
 */
public final class PairGathering {

    private static final int STEP = 6;
    private static final int MARGIN = 6;
    private static final double MOST_APART = 1;

    private final WorkPicture take;
    private final Overlay overlay;
    private final UsableCodes usable;
    private final Surroundings surroundings;

    public PairGathering(WorkPicture take, Overlay overlay, Curve curve) {
        this.take = take;
        this.overlay = overlay;
        usable = new UsableCodes(curve);
        surroundings = new Surroundings(take, overlay.hero());
    }

    public void into(ColourPairs pairs, WorkPicture original, int frame) {
        float[] from = new float[3];
        float[] to = new float[3];
        for (int y = MARGIN; y < take.height() - MARGIN; y += STEP) {
            for (int x = MARGIN; x < take.width() - MARGIN; x += STEP) {
                int at = y * take.width() + x;
                if (overlay.disagreement()[at] < MOST_APART
                        && reached(at)
                        && usable.around(take, at)
                        && usable.around(overlay.hero(), at)
                        && surroundings.alike(at)) {
                    original.mean(at, from);
                    overlay.hero().mean(at, to);
                    pairs.add(from, to, (double) x / take.width(), (double) y / take.height(), frame);
                }
            }
        }
    }

    private boolean reached(int at) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (overlay.disagreement()[at + dy * take.width() + dx] == Float.POSITIVE_INFINITY) {
                    return false;
                }
            }
        }
        return true;
    }
}
