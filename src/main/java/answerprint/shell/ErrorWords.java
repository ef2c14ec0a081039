package answerprint.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What went wrong, and a way on. */
class ErrorWords extends Div {
    private static final long serialVersionUID = 1L;

    ErrorWords(String title, String words) {
        addClassName("ap-page");
        getElement().setAttribute("role", "alert");
        add(new H1(title), new Paragraph(words), new Anchor("/", Words.of("error.home")));
    }

    static ErrorWords notFound() {
        return new ErrorWords(Words.of("error.not-found"), Words.of("error.not-found.words"));
    }
}
