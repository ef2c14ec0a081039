package answerprint.learning;

import java.util.List;

/**
 * The light of one set-up over its takes, in scene-linear terms.
 *
 * @param setUp scene and set-up as people say them: {@code 42A}
 * @param takes how many takes went in
 * @param keyStops median luminance against mid grey 0.18, in stops
 * @param contrastStops between the 5th and the 95th percentile of luminance, in stops
 * @param warmStops red over blue of the medians, in stops; positive is warm
 * @param tintStops green over the mean of red and blue, in stops; positive is green
 * @param driftStops largest difference of key between two of its takes, in stops
 * @param perTake each take's own key, in the order of the takes
 */
public record SetUpLight(
        String setUp,
        int takes,
        double keyStops,
        double contrastStops,
        double warmStops,
        double tintStops,
        double driftStops,
        List<TakeKey> perTake) {
    public SetUpLight {
        perTake = List.copyOf(perTake);
    }

    /** One take's key in stops against mid grey. */
    public record TakeKey(String take, double keyStops) {}
}
