package answerprint.bench;

import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.errorprone.annotations.MustBeClosed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A take as most rows need one: of an unknown camera, alone in its set-up, of a production that has learned nothing. */
interface BenchFootage extends Footage {
    @Override
    default FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    default String camera() {
        return "";
    }

    @Override
    @MustBeClosed
    default FrameSource openOther(UUID take) {
        throw new IllegalArgumentException("Not another take of this set-up: " + take);
    }

    @Override
    default List<UUID> sameSetup() {
        return List.of();
    }

    @Override
    default Optional<Path> weights(String name) {
        return Optional.empty();
    }

    @Override
    default JsonNode learned(String name) {
        return MissingNode.getInstance();
    }

    @Override
    default String modelVersion() {
        return "";
    }
}
