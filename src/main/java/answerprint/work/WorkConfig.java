package answerprint.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of background work. */
@ConfigMapping(prefix = "answerprint.work")
public interface WorkConfig {
    /** Whether this process runs orders. */
    @WithDefault("false")
    boolean enabled();

    /** Threads per lane, by lane id; a lane that is not named here is not served. */
    Map<String, Integer> lanes();

    /** How often a lane looks for due orders. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** How often a worker says that it is alive; four silent intervals and its orders are given to another. */
    @WithDefault("PT3S")
    Duration heartbeat();

    /** Runs of one order that end in an unforeseen failure before it is given up. */
    @WithDefault("3")
    int attempts();

    /** Runs of one order during which the whole worker ended (a native crash, a kill) before it is given up. */
    @WithDefault("12")
    int crashes();

    /** How often web processes look for bulletins. */
    @WithDefault("PT0.2S")
    Duration bulletinPoll();
}
