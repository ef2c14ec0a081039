package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.opencv.core.Mat;

/** What a repair may look at: frames and where the wires are in each. */
public interface Views {
    int first();

    int last();

    /** Whether other frames may borrow from this one. */
    boolean lends(int frame);

    /** The frame's picture, CV_32FC3 RGB in a space where noise is about even (log or video); borrowed, do not write. */
    Mat picture(int frame, Scratch scratch);

    /** CV_8UC1 of the picture's size, 255 wherever a wire may have left a trace. */
    Mat hole(int frame, Scratch scratch);

    /** What is known of the lens. */
    default LensLight lens() {
        return LensLight.EVEN;
    }

    /** Where working pictures come from. */
    PictureMemory memory();
}
