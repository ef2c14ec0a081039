package answerprint.shell;

import answerprint.access.CurrentActor;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.production.Production;
import answerprint.production.ProductionId;
import answerprint.production.Productions;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frame of every page: the production's name and menu above, the page below, nothing bright around a picture. */
@RolesAllowed(SignedIn.CREW)
public class ShellLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private final transient Productions productions;
    private final transient ProductionAccess access;
    private final transient MenuEntries menu;
    private final Anchor title = new Anchor("", "Answerprint");
    private final Nav entries = new Nav();
    private final Main page = new Main();
    private @Nullable ProductionId shown;

    public ShellLayout(Productions productions, ProductionAccess access, CurrentActor current, MenuEntries menu) {
        this.productions = productions;
        this.access = access;
        this.menu = menu;
        addClassName("ap-shell");
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        entries.getElement().setAttribute("aria-label", Words.of("shell.menu"));
        title.addClassName("ap-title");
        add(skipLink(), header(current), page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<ProductionId> production = event.getRouteParameters()
                .get(InProduction.PARAMETER)
                .flatMap(InProduction::idOf)
                .filter(this::mine);
        production.ifPresentOrElse(id -> open(id, event.getLocation().getPath()), this::close);
    }

    private void open(ProductionId id, String path) {
        if (!id.equals(shown)) {
            shown = id;
            title.setText(productions.find(id).map(Production::title).orElse("Answerprint"));
            title.setHref(InProduction.path(id, ""));
        }
        boolean whole = !access.membership(id).onlyPartner();
        entries.removeAll();
        menu.of(id, whole).forEach(entry -> entries.add(link(entry, path)));
    }

    private void close() {
        shown = null;
        title.setText("Answerprint");
        title.setHref("");
        entries.removeAll();
    }

    /** A page says itself that there is nothing; the frame then shows no production. */
    private boolean mine(ProductionId id) {
        try {
            access.membership(id);
            return true;
        } catch (answerprint.access.NotFoundHere | answerprint.access.NotSignedIn nobody) {
            return false;
        }
    }

    private static Anchor link(MenuEntries.Entry entry, String path) {
        Anchor link = new Anchor(entry.path(), entry.words());
        if (entry.path().equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#page", Words.of("shell.skip"));
        skip.addClassName("ap-skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private Header header(CurrentActor current) {
        Anchor home = new Anchor("", Words.of("shell.all"));
        home.addClassName("ap-home");
        home.getElement().setAttribute("aria-label", Words.of("shell.all.words"));
        Span who = new Span(current.find().map(actor -> actor.name()).orElse(""));
        who.addClassName("ap-who");
        Header header = new Header(home, title, entries, who, logOut());
        header.addClassName("ap-header");
        return header;
    }

    /** A form, because only a POST may end a session: a picture's address could otherwise do so. */
    private static HtmlContainer logOut() {
        HtmlContainer form = new HtmlContainer("form");
        form.getElement().setAttribute("method", "post").setAttribute("action", "/logout");
        NativeButton button = new NativeButton(Words.of("shell.log-out"));
        button.getElement().setAttribute("type", "submit");
        button.addClassNames("ap-button", "bare");
        form.add(button);
        return form;
    }
}
