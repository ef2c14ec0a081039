package answerprint.architecture.offenders.held.correction;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The collector may take the algorithm while it runs. */
class LetsGo {
    void even(Mat from, Mat to) {
        Imgproc.createCLAHE(2, new Size(8, 8)).apply(from, to);
    }
}
