package answerprint.guard;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of nets that were trained elsewhere. */
@ConfigMapping(prefix = "answerprint.models")
public interface ModelsConfig {
    /**
     * Folder of optional nets, such as the face finder YuNet; none is used where it is not set. They learned from other people's
     * pictures, which is why nobody gets them unasked.
     */
    Optional<Path> directory();
}
