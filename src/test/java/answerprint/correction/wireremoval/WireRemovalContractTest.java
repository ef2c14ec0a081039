package answerprint.correction.wireremoval;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;

class WireRemovalContractTest extends CorrectionContract {
    private static final GoldenPlates PLATES = GoldenPlates.withMovingWire("run", 13);

    @Override
    protected Correction correction() {
        return new WireRemoval();
    }

    @Override
    protected Footage footage(PictureMemory from) {
        return PLATES.footage(from);
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage)
                .assignment(WireRemoval.KIND, FrameRange.ofCount(footage.count()))
                .withHints(PLATES.drawn(6, 3, 1));
    }
}
