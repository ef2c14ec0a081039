package answerprint.delivery.ui.home;

import answerprint.access.Membership;
import answerprint.access.MyProductions;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.production.Production;
import answerprint.production.ProductionId;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.OrderList;
import answerprint.work.Orders;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;

/** A production's first page: what there is, what waits, and the work on its way. A partner goes on to the inbox. */
@Route(value = InProduction.ROUTE, layout = ShellLayout.class)
@PageTitle("Production | Answerprint")
@RolesAllowed(SignedIn.CREW)
public class HomeView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient MyProductions mine;
    private final transient ProductionAccess access;
    private final transient HomeCounts counts;
    private final transient Live live;
    private final OrderList orders;
    private final Div cards = new Div();
    private transient Registration following = () -> {};

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public HomeView(MyProductions mine, ProductionAccess access, HomeCounts counts, Live live, Orders orders) {
        this.mine = mine;
        this.access = access;
        this.counts = counts;
        this.live = live;
        this.orders = new OrderList(orders).whenEmpty(Words.of("home.work.none"));
        addClassName("ap-page");
        cards.addClassNames("ap-cards", "facts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        Membership me = access.membership(production);
        if (me.onlyPartner()) {
            event.forwardTo(InProduction.path(production, "inbox"));
            return;
        }
        Production shown = mine.one(production);
        removeAll();
        add(new H1(shown.title()));
        if (shown.sample()) {
            add(new Paragraph(Words.of("productions.sample")));
        }
        add(cards, new H2(Words.of("home.work")), orders);
        orders.show(production, me);
        show();
        following.remove();
        following = live.follow(this, production.value(), bulletin -> heard(bulletin.topic()));
    }

    private void heard(String topic) {
        orders.refresh();
        if (!topic.equals("order")) {
            show();
        }
    }

    private void show() {
        HomeCounts.Counts now = counts.of(production);
        cards.removeAll();
        cards.add(
                card("inbox", Words.count("home.mine", now.mine()), Words.of("home.mine.words", now.held())),
                card("dailies", Words.count("dailies.takes", now.takes()), Words.of("home.takes.words")),
                card(
                        "room",
                        Words.count("home.proposals", now.proposals()),
                        Words.of("home.proposals.words", now.open())),
                card("learned", now.model(), Words.of("home.learned.words", now.modelWords())),
                card(
                        "delivery",
                        Words.count("home.final", now.deliverable()),
                        Words.of("home.final.words", now.deliveries())));
    }

    private Anchor card(String page, String title, String words) {
        Anchor card = new Anchor(InProduction.path(production, page));
        card.addClassName("ap-card");
        Span strong = new Span(title);
        strong.addClassName("ap-blank-title");
        Span second = new Span(words);
        second.addClassName("ap-second");
        card.add(strong, second);
        return card;
    }
}
