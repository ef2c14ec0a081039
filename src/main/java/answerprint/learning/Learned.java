package answerprint.learning;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * What a model knows besides its nets, and how good it is. Stored as JSON with the model.
 *
 * @param finder score on held-out frames
 * @param candidates id of the {@link CandidateMaker} whose stacks the repair net learned on; empty without a repair net
 * @param shots where the repair net may be used
 * @param deadPixels of the cameras that have some
 * @param lenses of which something held on frames that were not learned from
 * @param cost of reading the takes; nothing in versions from before it was counted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Learned(
        WireScore finder,
        String candidates,
        List<ShotGate> shots,
        List<CameraNoise> noise,
        List<SetUpLight> light,
        @JsonProperty("dead-pixels") List<CameraPixels> deadPixels,
        List<LensSignature> lenses,
        ReadingCost cost) {
    /** Nothing yet. */
    public static final Learned NOTHING = new Learned(
            WireScore.NOTHING, "", List.of(), List.of(), List.of(), List.of(), List.of(), ReadingCost.NOTHING);

    @SuppressWarnings("ConstantValue") // absent in stored JSON means nothing learned
    public Learned {
        finder = finder == null ? WireScore.NOTHING : finder;
        candidates = candidates == null ? "" : candidates;
        shots = shots == null ? List.of() : List.copyOf(shots);
        noise = noise == null ? List.of() : List.copyOf(noise);
        light = light == null ? List.of() : List.copyOf(light);
        deadPixels = deadPixels == null ? List.of() : List.copyOf(deadPixels);
        lenses = lenses == null ? List.of() : List.copyOf(lenses);
        cost = cost == null ? ReadingCost.NOTHING : cost;
    }

    /** Whether the repair net beat the plain method on that take's held-out frames. */
    public boolean repairsBetterOn(UUID take) {
        return shots.stream().anyMatch(shot -> shot.take().equals(take) && shot.used());
    }
}
