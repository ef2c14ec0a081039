package answerprint.correction.denoise;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A take is a finding when its noise is unusual against the other takes of its set-up, or high by any measure. Two pairs of frames
 * of each take are looked at.
 */
final class UnusualNoise {
    private static final int PAIRS = 2;
    private static final int MOST_OTHERS = 3;
    /** Of full scale in the estimate space; plain noise of a camera at its own speed lies below 0.01. */
    private static final double HIGH = 0.03;

    private static final double WORTH_IT = 0.008;
    private static final double UNUSUAL = 1.6;

    private final Footage footage;
    private final Progress progress;

    UnusualNoise(Footage footage, Progress progress) {
        this.footage = footage;
        this.progress = progress;
    }

    List<Finding> findings() {
        progress.step("Measuring noise", 0);
        double own;
        try (FrameSource source = footage.open()) {
            own = measured(source);
        }
        if (own < WORTH_IT) {
            return List.of();
        }
        if (own >= HIGH) {
            return List.of(finding(own, Math.clamp(0.5 + 10 * (own - HIGH), 0, 0.9), "Strong noise"));
        }
        double usual = usual();
        return usual > 0 && own > UNUSUAL * usual
                ? List.of(finding(
                        own,
                        Math.clamp(0.3 + 0.3 * (own / usual - UNUSUAL), 0, 0.9),
                        String.format(Locale.ROOT, "%.1f times the noise of this set-up's other takes", own / usual)))
                : List.of();
    }

    /** The middle one of the others' noise; 0 when there is no other take. */
    private double usual() {
        List<Double> others = new ArrayList<>();
        for (UUID take : footage.sameSetup().stream().limit(MOST_OTHERS).toList()) {
            progress.checkCancelled();
            progress.step("Measuring noise of the other takes", 0.5);
            try (FrameSource source = footage.openOther(take)) {
                others.add(measured(source));
            }
        }
        return others.isEmpty() ? 0 : others.stream().sorted().toList().get(others.size() / 2);
    }

    private double measured(FrameSource source) {
        if (source.count() < 2) {
            return 0;
        }
        return TakeNoise.of(source, 0, source.count() - 1, PAIRS, footage.memory())
                .levels()
                .middle();
    }

    private Finding finding(double noise, double sure, String title) {
        return new Finding(
                FrameRange.ofCount(footage.count()),
                footage.format().region(),
                title,
                sure,
                JsonNodeFactory.instance.objectNode().put("noise", noise));
    }
}
