package answerprint.correction.wireremoval;

import answerprint.correction.repair.MatteRepair;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Wires and their shadows together: neither may be borrowed from, but only wires are replaced. */
final class ShadowedMattes implements MatteRepair.Mattes {
    private final WireMatting wires;
    private final WireMatting shadows;
    private final PictureMemory memory;

    ShadowedMattes(WireMatting wires, WireMatting shadows, PictureMemory memory) {
        this.wires = wires;
        this.shadows = shadows;
        this.memory = memory;
    }

    @Override
    public boolean trusted(int frame) {
        return wires.trusted(frame) && shadows.trusted(frame);
    }

    @Override
    public void paint(int frame, Mat out) {
        wires.paint(frame, out);
        try (Scratch scratch = new Scratch(memory)) {
            Mat shadow = scratch.mat(out.rows(), out.cols(), CvType.CV_32FC1);
            shadows.paint(frame, shadow);
            Core.max(out, shadow, out);
        }
    }

    @Override
    public MatteRepair.Mattes replaced() {
        return wires;
    }
}
