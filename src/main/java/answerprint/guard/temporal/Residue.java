package answerprint.guard.temporal;

import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Mean size of one sort of pixel over the frames: in the matte, of result and plate, and of the plate on the two rings beside. */
final class Residue {
    private static final double MOST_NATURAL = 2;

    private final double floor;
    private final Sample out = new Sample();
    private final Sample in = new Sample();
    private final Sample near = new Sample();
    private final Sample far = new Sample();
    private final Sample toPlate = new Sample();
    private final Sample toRing = new Sample();

    /** @param floor below which differences drown in rounding */
    Residue(double floor) {
        this.floor = floor;
    }

    void add(Mat result, Mat plate, MatteZones zones, boolean rings, Scratch scratch) {
        double now = meanAbs(result, zones.inside(), scratch);
        double then = meanAbs(plate, zones.inside(), scratch);
        out.add(now);
        in.add(then);
        toPlate.add(Math.log(ratio(now, then)));
        if (rings) {
            double beside = meanAbs(plate, zones.near(), scratch);
            near.add(beside);
            far.add(meanAbs(plate, zones.far(), scratch));
            toRing.add(Math.log(ratio(now, beside)));
        }
    }

    static double meanAbs(Mat picture, Mat mask, Scratch scratch) {
        Mat size = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Core.absdiff(picture, new Scalar(0), size);
        return Core.mean(size, mask).val[0];
    }

    boolean empty() {
        return out.size() == 0;
    }

    double near() {
        return near.mean();
    }

    /** Of the result to that much of the plate under the matte. */
    double toPlate(double contrast) {
        return ratio(out.mean(), contrast * in.mean());
    }

    double toRing() {
        return ratio(out.mean(), near.mean());
    }

    /** Of the result to the larger of plate and ring. */
    double toLarger() {
        return ratio(out.mean(), Math.max(in.mean(), near.mean()));
    }

    /** What neighbouring pixels differ by nature: a factor of 1 to 2. */
    double natural() {
        double one = ratio(near.mean(), far.mean());
        return Math.min(MOST_NATURAL, Math.max(one, 1 / one));
    }

    /** How far {@link #toPlate} of few frames may be off, a factor: so many standard errors. */
    double unsureOfPlate(double errors) {
        return unsure(toPlate, errors);
    }

    /** The same of {@link #toRing}. */
    double unsureOfRing(double errors) {
        return unsure(toRing, errors);
    }

    private static double unsure(Sample logs, double errors) {
        double variance = Math.max(0, Math.pow(logs.rms(), 2) - Math.pow(logs.mean(), 2));
        return Math.exp(errors * Math.sqrt(variance / Math.max(1, logs.size())));
    }

    private double ratio(double value, double reference) {
        return (value + floor) / (reference + floor);
    }
}
