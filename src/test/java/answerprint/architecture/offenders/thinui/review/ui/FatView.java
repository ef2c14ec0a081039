package answerprint.architecture.offenders.thinui.review.ui;

import jakarta.persistence.EntityManager;

/** A view that writes to the database. */
class FatView {
    EntityManager everything;
}
