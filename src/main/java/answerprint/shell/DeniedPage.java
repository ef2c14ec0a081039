package answerprint.shell;

import answerprint.access.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that is not for this person looks like one that does not exist. */
@ParentLayout(ShellLayout.class)
@RolesAllowed(SignedIn.CREW)
public class DeniedPage extends Div implements HasErrorParameter<AccessDeniedException> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        add(ErrorWords.notFound());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
