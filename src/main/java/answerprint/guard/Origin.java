package answerprint.guard;

import answerprint.correction.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where pixels may come from: the take itself, this production's other takes, its own model.
 *
 * @param take the take that is corrected; empty when nobody said
 * @param own whether a take belongs to this production
 * @param modelVersion the production model in use, or empty
 * @param learnedFrom the takes that this model lists
 * @param sources rows of the {@link SourceTable}, asked for after the last frame
 */
public record Origin(
        Optional<UUID> take,
        Predicate<UUID> own,
        String modelVersion,
        Set<UUID> learnedFrom,
        Supplier<List<SourceTable.Source>> sources) {
    /** Nobody said; then no take counts as the production's own. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), take -> false, "", Set.of(), List::of);

    public Origin {
        learnedFrom = Set.copyOf(learnedFrom);
    }

    public Origin withSources(Supplier<List<SourceTable.Source>> rows) {
        return new Origin(take, own, modelVersion, learnedFrom, rows);
    }

    public Origin withModel(String version, Set<UUID> takes) {
        return new Origin(take, own, version, takes, sources);
    }
}
