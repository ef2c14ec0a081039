package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Frame;
import java.io.IOException;

/** Makes the files of one part while its frames come by in order. Closing without {@link #finish} keeps nothing more. */
interface FrameFiles extends AutoCloseable {
    /** @param n ABS; result and changed are borrowed */
    void frame(int n, Frame result, ChangedPixels changed) throws IOException;

    /** After the last frame. */
    void finish() throws IOException;

    @Override
    void close();
}
