package answerprint.correction.deflicker;

import answerprint.colour.Encoding;
import answerprint.correction.GainGrid;
import answerprint.timeline.FrameRange;
import java.util.List;

/** What a study found: how much too bright each frame is, and why one should believe it. */
final class MeasuredFlicker {
    /**
     * What a finer mesh may leave of a coarser one's mean square on held-out blocks, in the middle one of the picture's areas. On
     * tuning items (2026-11-28) a mesh that the flicker needs leaves .00 to .76, one that it does not need .83 to 1.0.
     */
    private static final double PAYS = 0.8;

    /** What it must explain beyond the coarser one, in stops; nobody sees less. */
    private static final double SHOWS = 0.006;

    /** Where less of the picture than this can be carried along, tones are all that can be compared. */
    private static final double FOLLOWED = 0.1;

    /** What no one sees: a five-hundredth of a stop's spread either way. */
    private static final double SEEN = 0.005;

    private static final double APPROVED = 0.15;
    private static final int LASTING = 12;
    private static final double LASTING_LEAST = 0.01;

    private final List<Trial> trials;
    private final Trial chosen;
    private final Flicker flicker;
    private final FrameRange frames;
    private final int first;
    private final double seen;

    private MeasuredFlicker(List<Trial> trials, Trial chosen, FrameRange frames, int first, double seen) {
        this.trials = List.copyOf(trials);
        this.chosen = chosen;
        this.frames = frames;
        this.first = first;
        this.seen = seen;
        flicker = chosen.flicker();
    }

    static MeasuredFlicker of(List<Trial> trials, FrameRange frames, int first, double seen) {
        Trial best = trials.getFirst();
        for (Trial trial : trials) {
            AreaErrors error = trial.foretelling().left();
            AreaErrors least = best.foretelling().left();
            boolean pays = error.middleShare(least) < PAYS && error.middleGain(least) > SHOWS * SHOWS;
            boolean alone = seen < FOLLOWED && trial instanceof ToneTrial;
            best = pays || alone ? trial : best;
        }
        return new MeasuredFlicker(trials, best, frames, first, seen);
    }

    /** Whether anyone would see it. */
    boolean isSeen() {
        return rms() > SEEN;
    }

    /** Root mean square of the flicker over the asked frames, all nodes and channels, in stops. */
    double rms() {
        double sum = 0;
        long count = 0;
        for (int n = frames.first(); n <= frames.last(); n++) {
            for (float one : flicker.stops()[n - first]) {
                sum += one * one;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** What takes this share of the flicker off frame {@code n} (ABS), where a mesh was chosen. */
    GainGrid gain(MeshTrial mesh, int n, double share) {
        return mesh.mesh().grid(against(n, share));
    }

    /** The same where tones were chosen. */
    ToneChange change(ToneTrial tones, int n, double share, Encoding encoding) {
        return new ToneChange(tones.curve(n - first), against(n, share), encoding);
    }

    private float[] against(int n, double share) {
        float[] stops = flicker.stops()[n - first].clone();
        for (int k = 0; k < stops.length; k++) {
            stops[k] *= (float) -share;
        }
        return stops;
    }

    /** 0..1: flicker against what its measure may be wrong by, and how much of the picture could be followed. */
    double confidence() {
        double blocks = Math.max(1, 2 * chosen.foretelling().blocksOfAFrame());
        double doubt = chosen.foretelling().left().rms() / Math.sqrt(Math.max(1, blocks / chosen.nodes()));
        double signal = Math.max(rms(), 1e-6);
        double followed = Math.min(1, seen / 0.3);
        return Math.clamp(signal * signal / (signal * signal + 4 * doubt * doubt) * (0.4 + 0.6 * followed), 0, 1);
    }

    Trial chosen() {
        return chosen;
    }

    List<Trial> trials() {
        return trials;
    }

    /** Share of the picture that could be carried along from frame to frame, on average. */
    double seen() {
        return seen;
    }

    /** Frames (ABS) at which the light steps; left as they are. */
    List<Integer> cues() {
        return abs(flicker.cues());
    }

    /** Frames (ABS) that flash; left as they are. */
    List<Integer> flashes() {
        return abs(flicker.flashes());
    }

    private List<Integer> abs(List<Integer> of) {
        return of.stream().map(t -> t + first).filter(frames::contains).toList();
    }

    double largestStops() {
        double largest = 0;
        for (int n = frames.first(); n <= frames.last(); n++) {
            for (float one : flicker.stops()[n - first]) {
                largest = Math.max(largest, Math.abs(one));
            }
        }
        return largest;
    }

    boolean isLarge() {
        return largestStops() > APPROVED;
    }

    /** Whether some node is held brighter or darker for longer than 12 frames, which is no flicker any more. */
    boolean lasts() {
        int values = flicker.stops()[0].length;
        for (int k = 0; k < values; k++) {
            int run = 0;
            int sign = 0;
            for (int n = frames.first(); n <= frames.last(); n++) {
                float one = flicker.stops()[n - first][k];
                int now = Math.abs(one) < LASTING_LEAST ? 0 : one > 0 ? 1 : -1;
                run = now != 0 && now == sign ? run + 1 : 1;
                sign = now;
                if (sign != 0 && run > LASTING) {
                    return true;
                }
            }
        }
        return false;
    }
}
