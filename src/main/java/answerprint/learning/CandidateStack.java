package answerprint.learning;

import java.util.List;
import org.opencv.core.Mat;

/**
 * What flow knows about a hole before a net has its say. All pictures are borrowed, of one size, and registered to the frame
 * under repair; the working encoding is the plate's own.
 *
 * @param candidates neighbours warped to this frame, CV_32FC3 RGB, best first, at most {@link #MOST}
 * @param confidences one CV_32FC1 picture per candidate, 0 (nothing was seen there) to 1 (forward and backward agree)
 * @param baseline the plain method's repair of the whole frame, CV_32FC3 RGB
 * @param hole CV_32FC1, 1 inside the hole, 0 outside
 */
public record CandidateStack(List<Mat> candidates, List<Mat> confidences, Mat baseline, Mat hole) {
    /** The repair net takes this many candidates; absent ones count as confidence 0. */
    public static final int MOST = 6;

    public CandidateStack {
        candidates = List.copyOf(candidates);
        confidences = List.copyOf(confidences);
        if (candidates.size() != confidences.size()) {
            throw new IllegalArgumentException(
                    candidates.size() + " candidates with " + confidences.size() + " confidences");
        }
        if (candidates.isEmpty() || candidates.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " candidates, not " + candidates.size());
        }
    }
}
