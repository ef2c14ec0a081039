package answerprint.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** Settings of the page that hosts every view: push is on, so that a second reviewer sees news without reload. */
@Push
@CssImport("./themes/answerprint/tokens.css")
@CssImport("./themes/answerprint/shell.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Answerprint");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "dark");
    }
}
