package answerprint.correction.wireremoval;

import java.util.Arrays;
import java.util.List;

/** One wire followed through frames: its line, half its width and how sure the tracker was, per frame. Plate pixels. */
final class WireTrack {
    /** Below this share of clear points a frame counts as lost. */
    static final double LOST = 0.2;

    private final int first;
    private final WireCurve[] curves;
    private final double[] halves;
    private final double[] sure;

    WireTrack(int first, int count) {
        this.first = first;
        curves = new WireCurve[count];
        halves = new double[count];
        sure = new double[count];
        Arrays.fill(halves, Double.NaN);
        Arrays.fill(sure, -1);
    }

    int first() {
        return first;
    }

    int last() {
        return first + curves.length - 1;
    }

    /** Keeps what is known better. */
    void put(int frame, WireCurve curve, double half, double sureness) {
        int i = frame - first;
        if (sureness > sure[i]) {
            curves[i] = curve;
            halves[i] = half;
            sure[i] = sureness;
        }
    }

    boolean holds(int frame) {
        return frame >= first && frame <= last() && sure[frame - first] >= 0;
    }

    WireCurve curve(int frame) {
        return curves[frame - first];
    }

    double sure(int frame) {
        return holds(frame) ? sure[frame - first] : 0;
    }

    boolean lost(int frame) {
        return sure(frame) < LOST;
    }

    /** Half the width at its foot: the median of five frames, and up to half a pixel more where this frame measures more. */
    double half(int frame) {
        double[] near = new double[5];
        int n = 0;
        for (int k = Math.max(first, frame - 2); k <= Math.min(last(), frame + 2); k++) {
            if (!Double.isNaN(halves[k - first])) {
                near[n++] = halves[k - first];
            }
        }
        if (n == 0) {
            return overall();
        }
        Arrays.sort(near, 0, n);
        double own = halves[frame - first];
        return Double.isNaN(own) ? near[n / 2] : Math.max(near[n / 2], Math.min(own, near[n / 2] + 0.5));
    }

    private double overall() {
        double[] all =
                Arrays.stream(halves).filter(h -> !Double.isNaN(h)).sorted().toArray();
        return all.length == 0 ? 2 : all[all.length / 2];
    }

    double meanSure(int from, int to) {
        double sum = 0;
        for (int n = from; n <= to; n++) {
            sum += sure(n);
        }
        return sum / (to - from + 1);
    }

    /** The frame in the middle of each stretch where the wire was lost for three frames or more, within the range. */
    List<Integer> drawAgainAt(int from, int to) {
        List<Integer> places = new java.util.ArrayList<>();
        int start = -1;
        for (int n = from; n <= to + 1; n++) {
            boolean gone = n <= to && lost(n);
            if (gone && start < 0) {
                start = n;
            }
            if (!gone && start >= 0) {
                if (n - start >= 3) {
                    places.add((start + n - 1) / 2);
                }
                start = -1;
            }
        }
        return places;
    }
}
