package answerprint.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/** In a supervised worker: ends this process when the web process, which holds the other end of standard input, is gone. */
@ApplicationScoped
class ParentWatch {
    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    void start(@Observes StartupEvent event) {
        if (Home.setting("answerprint.supervised").isPresent() && Role.configured() == Role.WORKER) {
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::awaitEnd);
        }
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: only the end matters.
            }
        } catch (IOException e) {
            LOG.debug("standard input closed", e);
        }
        LOG.warn("The web process is gone; this worker ends, its orders run again with the next one");
        Quarkus.asyncExit();
    }
}
