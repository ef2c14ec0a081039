package answerprint.review.ui.room;

import answerprint.guard.GuardReport;
import answerprint.proposal.ProposalVersion;
import answerprint.review.ProposalStanding;
import answerprint.review.ProposalState;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/**
 * Across the picture's top while a proposal is held; it cannot be closed. Who has the right allows here what a guard asks
 * for, in words that go to the ledger.
 */
class HeldBanner extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final transient BiConsumer<String, String> allow;

    /** @param allow is given the guard's id and why it is allowed */
    HeldBanner(BiConsumer<String, String> allow) {
        this.allow = allow;
        getContent().addClassName("room-held");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    /** @param mayAllow whether the one who looks has the right to allow */
    void show(ProposalVersion version, ProposalStanding standing, boolean mayAllow) {
        getContent().removeAll();
        boolean held = standing.state() == ProposalState.HELD;
        getContent().setVisible(held);
        if (!held) {
            return;
        }
        getContent().add(new Span(standing.words()));
        for (GuardReport report : version.evidence().guards()) {
            if (report instanceof GuardReport.NeedsPermission asks && version.awaits(asks)) {
                getContent().add(mayAllow ? question(asks) : told(asks));
            }
        }
    }

    private static Span told(GuardReport.NeedsPermission asks) {
        return new Span(Words.of("room.held.guard", asks.guard(), asks.title(), asks.from()));
    }

    private Div question(GuardReport.NeedsPermission asks) {
        TextField why = new TextField();
        why.setPlaceholder(Words.of("room.held.why", asks.guard()));
        why.setAriaLabel(Words.of("room.held.why", asks.guard()));
        why.setMaxLength(1000);
        Press press = new Press(Words.of("room.held.allow", asks.guard()), () -> allow(asks, why));
        why.addKeyPressListener(Key.ENTER, key -> allow(asks, why));
        Div line = new Div(why, press);
        line.addClassName("room-held-line");
        return line;
    }

    private void allow(GuardReport.NeedsPermission asks, TextField why) {
        if (why.isEmpty()) {
            why.focus();
            return;
        }
        allow.accept(asks.guard(), why.getValue());
    }
}
