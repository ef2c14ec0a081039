package answerprint.guard.temporal;

import answerprint.guard.FrameRuns;
import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Flicker of new pixels: how much brighter or darker they are on the whole than what was carried along to their place, beyond what
 * the pixels beside them are, or the plate's own under the matte. Each step is held against what its own frame's motion explains,
 * so that one frame that nobody can follow excuses no other. Where a wide matte shows the plate's own ground, the errors of motion
 * are the same in both and only the plate counts.
 */
final class Steps {
    /** Of a first difference; as strict as 0.012 would be of a second one. */
    private static final double FLOOR = 0.007;
    /** So many neighbouring pixels err alike. */
    private static final double ALIKE_PIXELS = 50;

    /** Of the level: 3 percent of flicker and grain are less, what someone takes out of a picture is more. */
    private static final double ALIKE = 0.05;

    private static final double JUMP = 0.02;

    private final Sample steps = new Sample();
    private final FrameRuns jumps;

    Steps(FrameRuns jumps) {
        this.jumps = jumps;
    }

    void see(Mat result, Mat leftOut, Mat plate, Mat leftIn, MatteZones zones, boolean wide, int n, Scratch scratch) {
        double beside = step(plate, leftIn, zones.near());
        double inside = step(result, leftOut, zones.inside());
        double apart = inside - step(plate, leftIn, zones.inside());
        boolean same = wide && resembles(result, plate, zones, scratch);
        double step = same || Math.abs(apart) < Math.abs(inside - beside) ? apart : inside - beside;
        double usual = same ? 0 : Math.abs(beside - step(plate, leftIn, zones.far()));
        double wavers = same ? 0 : wavers(plate, leftIn, zones, scratch);
        steps.add(step / Math.max(FLOOR, Math.max(usual, wavers)));
        if (Math.abs(step) > JUMP + usual) {
            jumps.add(n);
        }
    }

    /** Whether the plate under the matte shows the same ground: then it flickers as the new pixels may. */
    private static boolean resembles(Mat result, Mat plate, MatteZones zones, Scratch scratch) {
        Mat apart = scratch.mat(plate.rows(), plate.cols(), CvType.CV_32FC1);
        Core.absdiff(result, plate, apart);
        return Core.mean(apart, zones.inside()).val[0] < ALIKE * Core.mean(plate, zones.inside()).val[0];
    }

    private static double step(Mat luma, Mat left, Mat mask) {
        return Core.mean(left, mask).val[0] / Math.max(Core.mean(luma, mask).val[0], 1e-3);
    }

    /** How much the mean of so many pixels wavers where motion cannot be followed well: what is left of it beside them says so. */
    private static double wavers(Mat plate, Mat leftIn, MatteZones zones, Scratch scratch) {
        double apart = Math.sqrt(Math.max(1, Core.countNonZero(zones.inside()) / ALIKE_PIXELS));
        double level = Core.mean(plate, zones.near()).val[0];
        return 3 * Residue.meanAbs(leftIn, zones.near(), scratch) / Math.max(1e-3, level) / apart;
    }

    /** Steps, each in units of what this frame's motion explains. */
    double flicker() {
        return steps.rms();
    }
}
