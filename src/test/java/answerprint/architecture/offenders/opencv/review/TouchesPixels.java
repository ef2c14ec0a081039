package answerprint.architecture.offenders.opencv.review;

import org.opencv.core.Mat;

/** Reviews must not touch pixels. */
class TouchesPixels {
    Mat mat = new Mat();
}
