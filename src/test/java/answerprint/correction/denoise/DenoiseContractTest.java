package answerprint.correction.denoise;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;

class DenoiseContractTest extends CorrectionContract {
    @Override
    protected Correction correction() {
        return new Denoise();
    }

    @Override
    protected Footage footage(PictureMemory from) {
        return FootageFixture.take(NoisySet.FORMAT, 12, from, NoisySet.noisy(0.03));
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage).assignment(Denoise.KIND, FrameRange.ofCount(footage.count()));
    }
}
