package answerprint.bench;

/** What was measured of one hole over all repaired frames of a shot. */
final class HoleScore {
    /**
     * Share of the picture that lies where it lay ten frames ago, from which it is not the camera that moves (decision 0156): .00 of
     * all shots with a moving camera, from .26 up of those before a locked-off one (tuning items, 2026-11-29).
     */
    private static final double STANDING = 0.1;

    final String item;
    final String name;
    final String hole;
    /** Whether the shot was measured before 2026-11-29. */
    final boolean before;

    final double standing;
    final Part all = new Part();
    final Part borrowed = new Part();
    final Part made = new Part();
    /** Sum over the frames of the share of the hole that no frame shows. */
    double unseen;

    long frames;
    long nanos;

    HoleScore(PannedClip clip, String hole, boolean before) {
        this.item = clip.item();
        this.name = clip.name();
        this.hole = hole;
        this.before = before;
        standing = clip.standing();
    }

    /** Whether it is the camera that moves. */
    static boolean moves(PannedClip clip) {
        return clip.standing() < STANDING;
    }

    boolean moves() {
        return standing < STANDING;
    }

    /** Squared errors of both methods over some pixels. */
    static final class Part {
        private double telea;
        private double product;
        private long samples;

        void add(float[] byTelea, float[] repaired, float[] truth, byte[] where) {
            telea += squared(byTelea, truth, where);
            product += squared(repaired, truth, where);
            for (byte in : where) {
                samples += in != 0 ? 3 : 0;
            }
        }

        long samples() {
            return samples;
        }

        double db() {
            return -10 * Math.log10(Math.max(1e-12, product / samples));
        }

        /** Above Telea, dB; 0 of no pixel. */
        double gain() {
            return samples == 0 ? 0 : 10 * Math.log10(Math.max(1e-12, telea) / Math.max(1e-12, product));
        }
    }

    /** Sum of squared errors where a hole is, of values held to 0..1. */
    static double squared(float[] rgb, float[] truth, byte[] hole) {
        double sum = 0;
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] != 0) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    double d = Math.clamp(rgb[c], 0f, 1f) - truth[c];
                    sum += d * d;
                }
            }
        }
        return sum;
    }
}
