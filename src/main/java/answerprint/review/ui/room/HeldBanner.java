package answerprint.review.ui.room;

import answerprint.guard.GuardReport;
import answerprint.review.ProposalStanding;
import answerprint.review.ProposalState;
import answerprint.shell.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Across the picture's top while a guard holds the proposal; it cannot be closed. */
class HeldBanner extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    HeldBanner() {
        getContent().addClassName("room-held");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    void show(List<GuardReport> guards, ProposalStanding standing) {
        getContent().removeAll();
        boolean held = standing.state() == ProposalState.HELD;
        getContent().setVisible(held);
        if (!held) {
            return;
        }
        getContent().add(new Span(standing.words()));
        for (GuardReport report : guards) {
            if (report instanceof GuardReport.NeedsPermission asks) {
                getContent().add(new Span(Words.of("room.held.guard", asks.guard(), asks.words(), asks.from())));
            }
        }
    }
}
