package answerprint.architecture.offenders.clock.take;

import java.time.Instant;

/** Reads the machine's clock. */
class ReadsClock {
    Instant when = Instant.now();
}
