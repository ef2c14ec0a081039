package answerprint.guard.temporal;

import answerprint.guard.FrameRuns;
import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * Flicker of new pixels: how much brighter or darker they are on the whole than what was carried along to their place, beyond what
 * the pixels beside them are, or the plate's own under the matte.
 */
final class Steps {
    /** Of a first difference; as strict as 0.012 would be of a second one. */
    private static final double FLOOR = 0.007;
    /** So many neighbouring pixels err alike. */
    private static final double ALIKE_PIXELS = 50;

    private static final double JUMP = 0.02;

    private final Sample steps = new Sample();
    private final Sample natural = new Sample();
    private final Sample pixels = new Sample();
    private final Sample levelBeside = new Sample();
    private final FrameRuns jumps;

    Steps(FrameRuns jumps) {
        this.jumps = jumps;
    }

    void see(Mat result, Mat leftOut, Mat plate, Mat leftIn, MatteZones zones, int n) {
        double beside = step(plate, leftIn, zones.near());
        double inside = step(result, leftOut, zones.inside());
        double apart = inside - step(plate, leftIn, zones.inside());
        double step = Math.abs(inside - beside) < Math.abs(apart) ? inside - beside : apart;
        double usual = beside - step(plate, leftIn, zones.far());
        steps.add(step);
        natural.add(usual);
        pixels.add(Core.countNonZero(zones.inside()));
        levelBeside.add(Core.mean(plate, zones.near()).val[0]);
        if (Math.abs(step) > JUMP + Math.abs(usual)) {
            jumps.add(n);
        }
    }

    private static double step(Mat luma, Mat left, Mat mask) {
        return Core.mean(left, mask).val[0] / Math.max(Core.mean(luma, mask).val[0], 1e-3);
    }

    /** @param left mean size of what cannot be carried along beside the matte */
    double flicker(double left) {
        return steps.rms() / Math.max(FLOOR, Math.max(natural.rms(), wavers(left)));
    }

    /** How much the mean of so many pixels wavers where motion cannot be followed well: what is left of it beside them says so. */
    private double wavers(double left) {
        double apart = Math.sqrt(Math.max(1, pixels.mean() / ALIKE_PIXELS));
        return 3 * left / Math.max(1e-3, levelBeside.mean()) / apart;
    }
}
