package answerprint.correction.objectremoval;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;

class ObjectRemovalContractTest extends CorrectionContract {
    private static final PaintedStage STAGE = new PaintedStage(12, 1.5, 5);

    @Override
    protected Correction correction() {
        return new ObjectRemoval();
    }

    @Override
    protected Footage footage(PictureMemory from) {
        return STAGE.footage(from);
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage)
                .assignment(ObjectRemoval.KIND, FrameRange.ofCount(footage.count()))
                .withHints(STAGE.drawn(5));
    }
}
