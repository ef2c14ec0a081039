package answerprint.runtime.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the try-out production. */
@ConfigMapping(prefix = "answerprint.sample")
interface SampleConfig {
    /** Whether it is set up at start; the front door's start command says yes. */
    @WithDefault("false")
    boolean enabled();

    /** What happens once its takes are logged. */
    @WithDefault("quick")
    AfterImport learning();

    /** How much is done without being asked. */
    enum AfterImport {
        /** Takes only: no model, no proposals. */
        NONE,
        /** A model in at most two minutes, then the machine looks through the takes. */
        QUICK,
        /** A thorough model first. */
        FULL
    }
}
