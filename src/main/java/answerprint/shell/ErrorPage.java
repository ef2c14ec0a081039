package answerprint.shell;

import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import answerprint.access.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.logging.Logger;

/** Says what went wrong in the user's words. What is foreign and what does not exist look the same. */
@ParentLayout(ShellLayout.class)
@RolesAllowed(SignedIn.CREW)
public class ErrorPage extends Div implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        return switch (parameter.getException()) {
            case NotFoundHere ignored -> {
                add(ErrorWords.notFound());
                yield HttpServletResponse.SC_NOT_FOUND;
            }
            case Forbidden refusal -> {
                add(new ErrorWords(Words.of("error.forbidden"), String.valueOf(refusal.getMessage())));
                yield HttpServletResponse.SC_FORBIDDEN;
            }
            case Refused refusal -> {
                add(new ErrorWords(Words.of("error.refused"), String.valueOf(refusal.getMessage())));
                yield refusal.status();
            }
            case Exception bug -> {
                LOG.error("A page could not be opened; nothing was changed", bug);
                add(new ErrorWords(Words.of("error.broken"), Words.of("error.broken.words")));
                yield HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            }
        };
    }
}
