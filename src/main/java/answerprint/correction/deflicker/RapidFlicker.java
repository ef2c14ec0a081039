package answerprint.correction.deflicker;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.deflicker.DeflickerSettings.Mode;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;

/**
 * Looks for flicker of the whole picture in two short samples of a take. Both must tremble, so that one restless moment (someone
 * passes a lamp) is no finding.
 */
final class RapidFlicker {
    private static final int SAMPLE = 24;
    /** About what an eye notices at this rate; clean tuning items tremble by .006 at most (2026-11-28). */
    private static final double LEAST_STOPS = 0.01;

    private static final double LEAST_SURE = 0.5;

    private final Footage footage;
    private final Progress progress;

    RapidFlicker(Footage footage, Progress progress) {
        this.footage = footage;
        this.progress = progress;
    }

    List<Finding> findings() {
        int count = footage.count();
        if (count < SAMPLE / 2) {
            return List.of();
        }
        int length = Math.min(SAMPLE, count);
        double least = Double.MAX_VALUE;
        double sure = 1;
        try (FrameSource source = footage.open()) {
            int[] starts = count < 2 * SAMPLE ? new int[] {0} : new int[] {count / 4, count - count / 4 - SAMPLE};
            for (int start : starts) {
                progress.checkCancelled();
                progress.step("Looking for flicker", start / (double) count);
                MeasuredFlicker sample = FlickerStudy.sample(
                                source, new FrameRange(start, start + length - 1), footage.memory(), progress)
                        .result(Mode.GLOBAL);
                least = Math.min(least, sample.rms());
                sure = Math.min(sure, sample.confidence());
            }
        }
        return least < LEAST_STOPS || sure < LEAST_SURE ? List.of() : List.of(finding(least, sure));
    }

    private Finding finding(double stops, double sure) {
        String title = String.format(Locale.ROOT, "Exposure flickers by %.2f stop from frame to frame", stops);
        return new Finding(
                FrameRange.ofCount(footage.count()),
                footage.format().region(),
                title,
                sure,
                JsonNodeFactory.instance.objectNode());
    }
}
