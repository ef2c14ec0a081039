package answerprint.correction.deflicker;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;

class DeflickerContractTest extends CorrectionContract {
    private static final TremblingSet SET = new TremblingSet();

    @Override
    protected Correction correction() {
        return new Deflicker();
    }

    @Override
    protected Footage footage(PictureMemory from) {
        return FootageFixture.take(TremblingSet.FORMAT, 12, from, SET.in(TremblingSet::flicker));
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage).assignment(Deflicker.KIND, FrameRange.ofCount(footage.count()));
    }
}
