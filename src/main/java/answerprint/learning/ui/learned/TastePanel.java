package answerprint.learning.ui.learned;

import answerprint.learning.Taste;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** What verdicts taught, in words; switched on and off, and erased, by those who may teach. */
class TastePanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final transient Consumer<Boolean> turn;
    private final transient Runnable forget;

    TastePanel(Consumer<Boolean> turn, Runnable forget) {
        this.turn = turn;
        this.forget = forget;
        getContent().addClassName("ap-panel");
    }

    void show(Taste taste, boolean mayTeach) {
        getContent().removeAll();
        getContent().add(new H2(Words.of("taste.title")), new Paragraph(Words.of("taste.words")));
        if (taste.on()) {
            getContent().add(said(taste));
        }
        if (mayTeach) {
            Div acts =
                    new Div(new Press(Words.of(taste.on() ? "taste.off" : "taste.on"), () -> turn.accept(!taste.on())));
            acts.addClassName("ap-row");
            if (!taste.kinds().isEmpty()) {
                acts.add(new Press(Words.of("taste.forget"), this::ask).bare());
            }
            getContent().add(acts);
        }
    }

    private static Component said(Taste taste) {
        List<String> lines = TasteWords.of(taste);
        if (lines.isEmpty()) {
            return new Paragraph(Words.of("taste.nothing"));
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private void ask() {
        ConfirmDialog ask = new ConfirmDialog(
                Words.of("taste.forget.title"),
                Words.of("taste.forget.words"),
                Words.of("taste.forget"),
                confirmed -> forget.run());
        ask.setCancelable(true);
        ask.open();
    }
}
