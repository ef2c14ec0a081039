package answerprint.correction.repair;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.picture.Scratch;
import org.opencv.core.Mat;

/**
 * The space in which pictures are compared and blended: the plate's own where that is a log or video encoding, in which noise is
 * about even; ACEScct's curve where the plate is scene-linear.
 */
public final class EstimateSpace {
    private final boolean linear;

    public EstimateSpace(Encoding encoding) {
        linear = encoding.curve() == Curve.LINEAR;
    }

    /** The picture in this space: itself where nothing changes, otherwise lent from the scratch. */
    public Mat of(Mat picture, Scratch scratch) {
        if (!linear) {
            return picture;
        }
        Mat log = scratch.mat(picture.rows(), picture.cols(), picture.type());
        float[] row = new float[picture.cols() * 3];
        for (int y = 0; y < picture.rows(); y++) {
            picture.get(y, 0, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Curve.ACESCCT.encode(row[i]);
            }
            log.put(y, 0, row);
        }
        return log;
    }

    /** Back to the plate's code value. */
    public float plate(float value) {
        return linear ? (float) Curve.ACESCCT.decode(value) : value;
    }
}
