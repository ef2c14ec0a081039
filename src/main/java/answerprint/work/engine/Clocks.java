package answerprint.work.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place that reads the machine's clock; everybody else is handed an {@link InstantSource}. */
@ApplicationScoped
class Clocks {
    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return InstantSource.system();
    }
}
