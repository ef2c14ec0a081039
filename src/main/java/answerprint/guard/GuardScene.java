package answerprint.guard;

import answerprint.correction.ChangedPixels;
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
 * @param facts what is known beside the pictures
 */
public record GuardScene(
        CorrectionKind kind,
        Nature nature,
        Limits limits,
        PictureFormat format,
        FrameRange frames,
        Map<Integer, Double> approvedShares,
        TimelineFacts plate,
        TimelineFacts result,
        GuardFacts facts) {
    private static final double WHOLE = 0.5;

    public GuardScene {
        approvedShares = Map.copyOf(approvedShares);
    }

    /** A scene of which nothing is known beside the pictures. */
    public GuardScene(
            CorrectionKind kind,
            Nature nature,
            Limits limits,
            PictureFormat format,
            FrameRange frames,
            Map<Integer, Double> approvedShares,
            TimelineFacts plate,
            TimelineFacts result) {
        this(kind, nature, limits, format, frames, approvedShares, plate, result, GuardFacts.nothingKnown());
    }

    /**
     * Whether a result is held against the plate under the same matte: so are grades, and new pixels that leave hardly any plate
     * beside them to be held against.
     */
    public boolean againstPlate(ChangedPixels first) {
        return nature == Nature.GRADES
                || first.count() > WHOLE * format.region().area();
    }

    /** The same with what is known. */
    public GuardScene knowing(GuardFacts known) {
        return new GuardScene(kind, nature, limits, format, frames, approvedShares, plate, result, known);
    }
}
