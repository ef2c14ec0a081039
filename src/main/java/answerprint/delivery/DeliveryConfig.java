package answerprint.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of delivery. */
@ConfigMapping(prefix = "answerprint.delivery")
interface DeliveryConfig {
    /** Extra frames at both ends where a production has not set its own count. */
    @WithDefault("8")
    int handles();

    /** Frames that are rendered before what is done is kept: so much is lost at most when a worker dies. */
    @WithDefault("12")
    int chunk();
}
