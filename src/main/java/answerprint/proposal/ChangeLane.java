package answerprint.proposal;

import java.util.List;

/**
 * The lane under the picture that shows where it changed.
 *
 * @param first ABS number of the first frame
 * @param shares of the picture changed, per frame from {@code first}, in parts per million
 */
public record ChangeLane(int first, List<Integer> shares) {
    public ChangeLane {
        shares = List.copyOf(shares);
    }
}
