package answerprint.proposal;

import answerprint.correction.FrameChange;
import answerprint.correction.HoldOut;
import answerprint.correction.PointAnswer;
import answerprint.guard.GuardReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * What a reviewer needs to know beside the picture. Stored as JSON with its schema number; hashed, and shown whole.
 *
 * @param schema of this record; {@link #SCHEMA} today
 * @param frames what changed, frame by frame
 * @param outside the largest change of a sample outside the matte over all frames; must be 0
 * @param provenance where the pixels within the mattes came from
 * @param confidence 0..1, from the hold-out test on known pixels
 * @param holdOuts the test's errors per segment and method
 * @param parameters everything that was fitted or chosen
 * @param modelVersion the production model in use, or empty
 * @param plateSha256 of the take's media
 * @param resultSha256 over all result frames, see {@code correction.ResultHash}
 * @param guards one report per guard
 * @param answers to the points that asked for this version
 * @param remarks known weaknesses in words
 */
public record Evidence(
        int schema,
        List<FrameChange> frames,
        double outside,
        Provenance provenance,
        double confidence,
        List<HoldOut> holdOuts,
        ObjectNode parameters,
        String modelVersion,
        String plateSha256,
        String resultSha256,
        List<GuardReport> guards,
        List<PointAnswer> answers,
        List<String> remarks) {
    public static final int SCHEMA = 1;

    public Evidence {
        frames = List.copyOf(frames);
        holdOuts = List.copyOf(holdOuts);
        parameters = parameters.deepCopy();
        guards = List.copyOf(guards);
        answers = List.copyOf(answers);
        remarks = List.copyOf(remarks);
    }

    @Override
    public ObjectNode parameters() {
        return parameters.deepCopy();
    }

    /** Mean share of a picture that changed, over all frames, 0..1. */
    public double meanShare() {
        return frames.stream().mapToDouble(FrameChange::share).average().orElse(0);
    }

    /** SHA-256 of the canonical JSON, 64 hexadecimal digits. The same evidence hashes to the same, however it was stored. */
    public String sha256() {
        return EvidenceText.sha256(this);
    }

    /**
     * Shares of all pixels within the mattes, 0..1 each; together 1 unless nothing changed.
     *
     * @param graded the plate's own pixels with new values
     * @param synthesised seen on no frame
     * @param learned blended by a net of this production
     * @param borrowed by frame of origin, largest share first
     */
    public record Provenance(
            double untouched, double graded, double synthesised, double learned, List<Borrowed> borrowed) {
        public Provenance {
            borrowed = List.copyOf(borrowed);
        }

        /** All that was borrowed. */
        public double borrowedShare() {
            return borrowed.stream().mapToDouble(Borrowed::share).sum();
        }
    }

    /** Pixels from one frame of one take. @param frame ABS */
    public record Borrowed(UUID take, int frame, double share) {}
}
