package answerprint.review.ui.productions;

import answerprint.access.Founding;
import answerprint.access.MyProductions;
import answerprint.access.SignedIn;
import answerprint.production.NewProduction;
import answerprint.production.Production;
import answerprint.shell.InProduction;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The productions one is on, and a way to set up another for those who may. */
@Route(value = "", layout = ShellLayout.class)
@PageTitle("Productions | Answerprint")
@RolesAllowed(SignedIn.CREW)
public class ProductionsView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient MyProductions mine;
    private final transient Founding founding;

    public ProductionsView(MyProductions mine, Founding founding) {
        this.mine = mine;
        this.founding = founding;
        addClassName("ap-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Production> productions = mine.all();
        add(new H1(Words.of("productions.title")));
        add(productions.isEmpty() ? blank() : cards(productions));
        if (founding.offered()) {
            add(new H2(Words.of("productions.new")), form());
        }
    }

    private static Component blank() {
        return new Blank(Words.of("productions.empty"), Words.of("productions.empty.next"));
    }

    private static Component cards(List<Production> productions) {
        Div cards = new Div();
        cards.addClassName("ap-cards");
        productions.forEach(production -> cards.add(card(production)));
        return cards;
    }

    private static Anchor card(Production production) {
        Anchor card = new Anchor(InProduction.path(production.id(), ""));
        card.addClassName("ap-card");
        Span title = new Span(production.title());
        title.addClassName("ap-blank-title");
        Span alias = new Span(production.alias());
        alias.addClassName("ap-second");
        card.add(title, alias);
        if (production.sample()) {
            card.add(new Paragraph(Words.of("productions.sample")));
        }
        return card;
    }

    private Component form() {
        TextField title = new TextField(Words.of("productions.new.title"));
        title.setMaxLength(200);
        title.setWidth("320px");
        Press found = new Press(Words.of("productions.new.do"), () -> found(title.getValue()));
        Div form = new Div(title, found);
        form.addClassName("ap-form");
        return form;
    }

    private void found(String title) {
        Toast.attempt(() -> {
            Production production = founding.found(NewProduction.named(title));
            getUI().ifPresent(ui -> ui.navigate(InProduction.path(production.id(), "")));
        });
    }
}
