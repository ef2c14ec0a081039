package answerprint.shell;

import answerprint.access.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** No page has this address. */
@ParentLayout(ShellLayout.class)
@RolesAllowed(SignedIn.CREW)
public class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(ErrorWords.notFound());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
