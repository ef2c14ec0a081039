package answerprint.review.ui.people;

import answerprint.access.Named;
import java.util.UUID;

/** A take or a proposal that can be named to a partner. */
record Nameable(Named kind, UUID id, String words) {}
