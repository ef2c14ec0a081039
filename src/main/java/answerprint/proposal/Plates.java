package answerprint.proposal;

import answerprint.correction.Footage;
import answerprint.guard.GuardFacts;
import answerprint.guard.Origin;
import java.util.Optional;
import java.util.UUID;

/** Takes as proposals need them. */
interface Plates {
    Optional<Plate> find(UUID take);

    /** The plate of a proposal that the one who asks may see, even where its take was not named to them. */
    Optional<Plate> behind(Proposal proposal);

    /** For the worker: opens media in the box. */
    Footage footage(Plate plate);

    /** Where the pixels of its proposals may come from. */
    Origin origin(Plate plate);

    /** These facts and what the production put on file for the plate's scene. */
    GuardFacts filed(GuardFacts facts, Plate plate);
}
