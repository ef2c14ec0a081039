package answerprint.learning.engine;

import org.bytedeco.javacpp.Pointer;
import org.opencv.core.Mat;

/** A picture's pixels as LibTorch addresses them; lent, never freed from here. */
final class Lent extends Pointer {
    Lent(Mat mat) {
        super((Pointer) null);
        if (!mat.isContinuous()) {
            throw new IllegalArgumentException("the picture's rows must follow each other");
        }
        address = mat.dataAddr();
    }
}
