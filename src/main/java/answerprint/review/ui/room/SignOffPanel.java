package answerprint.review.ui.room;

import answerprint.review.Duty;
import answerprint.review.GivenVerdict;
import answerprint.review.ProposalStanding;
import answerprint.review.Ring;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.StateChip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One ring for each role: empty is needed, half is told, full is yes, a cross is no. Who is missing stands in words. */
class SignOffPanel extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    SignOffPanel() {
        getContent().addClassName("room-part");
    }

    void show(ProposalStanding standing, List<Ring> rings) {
        getContent().removeAll();
        StateChip chip = new StateChip(standing.state().id(), standing.state().title());
        Div head = new Div(new H2(Words.of("room.sign-off")), chip);
        head.addClassNames("ap-row", "ends");
        getContent().add(head);
        rings.stream().map(SignOffPanel::line).forEach(getContent()::add);
        standing.dissent().forEach(words -> getContent().add(dissent(words)));
    }

    private static Div line(Ring ring) {
        Span shape = new Span();
        shape.addClassNames("room-ring", "is-" + shape(ring));
        shape.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(words(ring));
        Div line = new Div(shape, words);
        line.addClassName("room-ring-line");
        ring.verdict().ifPresent(given -> line.getElement().setAttribute("title", said(given)));
        return line;
    }

    private static String shape(Ring ring) {
        return ring.verdict()
                .map(given -> given.asVerdict().yes() ? "yes" : "no")
                .orElse(ring.duty() == Duty.MUST ? "needed" : "told");
    }

    private static String words(Ring ring) {
        return ring.verdict()
                .map(given -> Words.of(
                        "room.ring.said",
                        ring.role().title(),
                        given.personName(),
                        given.asVerdict().past()))
                .orElseGet(() -> ring.duty() == Duty.MUST
                        ? ReviewRoomState.waiting(ring)
                        : ring.role().title() + " " + ring.duty().title());
    }

    private static String said(GivenVerdict given) {
        String said = given.words().isBlank() ? "" : ": " + given.words();
        return given.personName() + ", " + Day.andTime(given.at()) + said;
    }

    private static Div dissent(String words) {
        Div line = new Div(new Span(words));
        line.addClassNames("room-dissent");
        return line;
    }
}
