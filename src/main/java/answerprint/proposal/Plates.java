package answerprint.proposal;

import answerprint.correction.Footage;
import java.util.Optional;
import java.util.UUID;

/** Takes as proposals need them. Asks nobody for leave; its callers do. */
interface Plates {
    Optional<Plate> find(UUID take);

    /** For the worker: opens media in the box. */
    Footage footage(Plate plate);
}
