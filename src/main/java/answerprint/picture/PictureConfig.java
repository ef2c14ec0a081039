package answerprint.picture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of pictures and of the box that media is opened in. */
@ConfigMapping(prefix = "answerprint.picture")
public interface PictureConfig {
    /** Most native memory for pixels in one process. */
    @WithDefault("2G")
    MemorySize memory();

    /** Most room on disk that one job's decoded frames may take, so that none is decoded twice; 0 keeps none. */
    @WithDefault("16G")
    MemorySize kept();

    Box box();

    /** The box. */
    interface Box {
        /** {@code auto}, {@code strict} or {@code pod}: see {@link BoxRules.Walls}. */
        @WithDefault("auto")
        BoxRules.Walls walls();

        /** Where inputs are linked and results land; on the same disk as the media. */
        @WithDefault("${answerprint.home}/box")
        Path directory();

        /** Most memory that a boxed program may map. */
        @WithDefault("6G")
        MemorySize addressSpace();

        /** A run that takes longer is stopped. */
        @WithDefault("2H")
        Duration longest();

        @WithDefault("150000000")
        long maxPixels();

        /** Most bytes that a boxed program may write into one file. */
        @WithDefault("1024G")
        MemorySize maxFile();
    }
}
