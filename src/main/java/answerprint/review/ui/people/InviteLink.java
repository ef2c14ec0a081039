package answerprint.review.ui.people;

import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** The link that lets someone set a password, once. It is shown now and never again. */
class InviteLink extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    InviteLink(String name, String path, String expires) {
        TextField link = new TextField(Words.of("people.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.getElement()
                .executeJs("this.value = new URL($0, document.baseURI).href; this.inputElement?.select()", path);
        Dialog dialog = new Dialog(Words.of("people.link.for", name));
        dialog.add(new Paragraph(Words.of("people.link.words", expires)), link);
        dialog.setWidth("560px");
        dialog.getFooter()
                .add(
                        new Press(Words.of("people.link.copy"), () -> link.getElement()
                                .executeJs("navigator.clipboard?.writeText(this.value)")),
                        new Press(Words.of("people.link.close"), dialog::close).main());
        addAttachListener(event -> dialog.open());
    }
}
