package answerprint.proposal;

import answerprint.correction.Footage;
import answerprint.guard.GuardFacts;
import answerprint.guard.Origin;
import answerprint.picture.FrameSources;
import java.util.Optional;
import java.util.UUID;

/** Takes as proposals need them. */
interface Plates {
    Optional<Plate> find(UUID take);

    /** The plate of a proposal that the one who asks may see, even where its take was not named to them. */
    Optional<Plate> behind(Proposal proposal);

    /** For the worker: opens media in the box. */
    Footage footage(Plate plate);

    /** The same, opened by these sources: a job that looks at a frame more than once decodes it once. */
    Footage footage(Plate plate, FrameSources sources);

    /** Where the pixels of its proposals may come from. */
    Origin origin(Plate plate);

    /** These facts and what the production put on file for the plate's scene. */
    GuardFacts filed(GuardFacts facts, Plate plate);
}
