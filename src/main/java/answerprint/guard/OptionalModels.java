package answerprint.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Nets that were trained elsewhere and that someone switched on. None is needed.
 *
 * @param folder that holds them, one sub-folder each; empty when none is on
 * @param inUse what is in use, with its licence
 */
public record OptionalModels(Optional<Path> folder, List<Weights> inUse) {
    /** Nothing but what the production taught. */
    public static final OptionalModels NONE = new OptionalModels(Optional.empty(), List.of());

    public OptionalModels {
        inUse = List.copyOf(inUse);
    }

    /** The nets that guards use from this folder, with the licence that the {@code SOURCE.json} beside each tells. */
    public static OptionalModels of(Optional<Path> folder) {
        return new OptionalModels(
                folder,
                folder.flatMap(FaceNet::file).map(OptionalModels::weights).stream()
                        .toList());
    }

    private static Weights weights(Path file) {
        String name = String.valueOf(file.getFileName());
        Path papers = file.resolveSibling("SOURCE.json");
        try {
            return Files.exists(papers)
                    ? new Weights(
                            name,
                            new ObjectMapper()
                                    .readTree(papers.toFile())
                                    .path("licence")
                                    .asText(""))
                    : new Weights(name, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param licence in words, as its papers say; empty when they don't */
    public record Weights(String name, String licence) {}
}
