package answerprint.guard;

import answerprint.correction.CorrectionKind;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.picture.PictureFormat;
import answerprint.timeline.FrameRange;
import java.util.Map;

/**
 * What the guards are told about a proposal before they see its frames.
 *
 * @param frames the frames that will be shown, ABS, in order
 * @param approvedShares share of the picture that the judged matte covers, per frame; empty when nothing was judged yet
 * @param plate the take's own facts
 * @param result the facts that the result claims or the delivered files carry
 */
public record GuardScene(
        CorrectionKind kind,
        Nature nature,
        Limits limits,
        PictureFormat format,
        FrameRange frames,
        Map<Integer, Double> approvedShares,
        TimelineFacts plate,
        TimelineFacts result) {
    public GuardScene {
        approvedShares = Map.copyOf(approvedShares);
    }
}
