package answerprint.shell;

import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.logging.Logger;

/** Says what went wrong in the user's words. What is foreign and what does not exist look the same. */
@ParentLayout(ShellLayout.class)
public class ErrorPage extends Div implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("ap-page");
        Exception problem = parameter.getException();
        return switch (problem) {
            case NotFoundHere ignored -> notFound();
            case com.vaadin.flow.router.NotFoundException ignored -> notFound();
            case Forbidden refusal ->
                says(
                        HttpServletResponse.SC_FORBIDDEN,
                        Words.of("error.forbidden"),
                        String.valueOf(refusal.getMessage()));
            case com.vaadin.flow.router.AccessDeniedException ignored -> notFound();
            case Refused refusal ->
                says(refusal.status(), Words.of("error.refused"), String.valueOf(refusal.getMessage()));
            default -> {
                LOG.error("A page could not be opened; nothing was changed", problem);
                yield says(500, Words.of("error.broken"), Words.of("error.broken.words"));
            }
        };
    }

    private int notFound() {
        return says(HttpServletResponse.SC_NOT_FOUND, Words.of("error.not-found"), Words.of("error.not-found.words"));
    }

    private int says(int status, String title, String words) {
        removeAll();
        add(new H1(title), new Paragraph(words), new Anchor("", Words.of("error.home")));
        return status;
    }
}
