package answerprint.guard.temporal;

import answerprint.guard.FrameRuns;
import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Flicker of a grade: second difference over time of the logarithm of mean luma, against the plate's. */
final class Levels {
    private static final double FLOOR = 0.004;
    private static final double JUMP = 0.02;

    private final List<Double> result = new ArrayList<>();
    private final List<Double> plate = new ArrayList<>();
    private final FrameRuns jumps;

    Levels(FrameRuns jumps) {
        this.jumps = jumps;
    }

    void see(Mat resultLuma, Mat plateLuma, MatteZones zones, int n) {
        result.add(level(resultLuma, zones.inside()));
        plate.add(level(plateLuma, zones.inside()));
        int last = result.size() - 1;
        if (last >= 2 && Math.abs(second(result, last)) > JUMP + Math.abs(second(plate, last))) {
            jumps.add(n);
        }
    }

    private static double level(Mat luma, Mat mask) {
        return Math.log(Math.max(Core.mean(luma, mask).val[0], 1e-3));
    }

    double flicker() {
        return rms(result) / Math.max(rms(plate), FLOOR);
    }

    private static double rms(List<Double> levels) {
        Sample seconds = new Sample();
        for (int i = 2; i < levels.size(); i++) {
            seconds.add(second(levels, i));
        }
        return seconds.rms();
    }

    private static double second(List<Double> levels, int i) {
        return levels.get(i) - 2 * levels.get(i - 1) + levels.get(i - 2);
    }
}
