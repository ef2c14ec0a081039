package answerprint.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/** Settings of the page that hosts every view: push is on, so that a second reviewer sees news without reload. */
@Push
public class AppShell implements AppShellConfigurator {}
