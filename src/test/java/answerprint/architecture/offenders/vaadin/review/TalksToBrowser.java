package answerprint.architecture.offenders.vaadin.review;

import com.vaadin.flow.component.UI;

/** A service that talks to the browser. */
class TalksToBrowser {
    UI ui = new UI();
}
