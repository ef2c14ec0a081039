package answerprint.storage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Settings of the media store. */
@ConfigMapping(prefix = "answerprint.media")
public interface StorageConfig {
    /** The directory that holds all media; the embedded default is {@code $ANSWERPRINT_HOME/media}. */
    Path directory();
}
