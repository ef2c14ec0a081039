package answerprint.runtime;

import io.quarkus.runtime.QuarkusApplication;
import org.jboss.logging.Logger;

/** Runs what the front door was asked for beside the running product: {@code import PRODUCTION FOLDER}. */
public final class FrontDoorCommand implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("answerprint");

    @Override
    public int run(String... args) {
        LOG.errorf("No command '%s'", args.length == 0 ? "" : args[0]);
        return 2;
    }
}
