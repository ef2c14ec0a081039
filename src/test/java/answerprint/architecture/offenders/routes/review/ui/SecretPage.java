package answerprint.architecture.offenders.routes.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A page without the right name and without an access annotation. */
@Route(value = "offender-page", registerAtStartup = false)
public class SecretPage extends Div {}
