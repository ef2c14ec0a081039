package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;

class CleanupContractTest extends CorrectionContract {
    @Override
    protected Correction correction() {
        return new Cleanup();
    }

    @Override
    protected Footage footage(PictureMemory from) {
        return new MovingSet(1.5)
                .speck(4, 40, 30, 5, 0.02)
                .speck(5, 100, 60, 2, 0.97)
                .speck(6, 70, 20, 9, 0.9)
                .stuck(120, 40, 0.99)
                .stuck(33, 71, 0.01)
                .footage(from);
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage).assignment(Cleanup.KIND, FrameRange.ofCount(footage.count()));
    }
}
