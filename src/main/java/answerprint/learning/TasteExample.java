package answerprint.learning;

import answerprint.production.ProductionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One verdict as taste learns from it.
 *
 * @param kind id of the correction, such as {@code denoise}
 * @param wanted true for a yes
 * @param strength how strong the judged version was, or absent when its kind has no strength
 * @param reasons ids of the reasons given with a no
 */
public record TasteExample(
        ProductionId production,
        String kind,
        boolean wanted,
        @Nullable Strength strength,
        List<String> reasons) {
    public TasteExample {
        reasons = List.copyOf(reasons);
    }

    /**
     * A kind's strength, in the kind's own unit.
     *
     * @param value of the judged version
     * @param initial what the kind begins with by itself
     */
    public record Strength(double value, double initial) {}
}
