package answerprint.review.ui.inbox;

import answerprint.access.CrewRole;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import answerprint.review.Inbox;
import answerprint.review.Reviews;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.OrderList;
import answerprint.shell.parts.StateChip;
import answerprint.take.Takes;
import answerprint.timeline.FrameNumbering;
import answerprint.work.Orders;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What needs my sign-off, what was answered, what is held. */
@Route(value = InProduction.ROUTE + "/inbox", layout = ShellLayout.class)
@PageTitle("Inbox | Answerprint")
@Place(words = "inbox.menu", order = 10)
@RolesAllowed(SignedIn.CREW)
public class InboxView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient Reviews reviews;
    private final transient Live live;
    private final transient ProductionAccess access;
    private final transient Takes takes;
    private final OrderList work;
    private transient Registration following = () -> {};

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public InboxView(Reviews reviews, Live live, ProductionAccess access, Takes takes, Orders orders) {
        this.reviews = reviews;
        this.live = live;
        this.access = access;
        this.takes = takes;
        work = new OrderList(orders);
        addClassName("ap-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        show();
        following.remove();
        following = live.follow(this, production.value(), bulletin -> heard(bulletin.topic()));
    }

    private void heard(String topic) {
        if (!topic.equals("order")) {
            show();
        } else if (work.isAttached()) {
            work.refresh();
        }
    }

    private void show() {
        Inbox inbox = reviews.inbox(production);
        removeAll();
        add(new H1(Words.of("inbox.title")));
        if (inbox.needsMySignOff().isEmpty()
                && inbox.answered().isEmpty()
                && inbox.held().isEmpty()) {
            nothing();
            return;
        }
        Map<UUID, String> slates = takes.slates(production);
        section("inbox.sign", inbox.needsMySignOff(), slates);
        section("inbox.answered", inbox.answered(), slates);
        section("inbox.held", inbox.held(), slates);
    }

    /** Who waits for the machine sees how far it is. */
    private void nothing() {
        add(new Blank(Words.of("inbox.empty"), Words.of("inbox.empty.next")), work);
        work.show(production, access.membership(production));
    }

    private void section(String title, List<Inbox.Item> items, Map<UUID, String> slates) {
        if (items.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("ap-cards");
        items.forEach(item -> cards.add(card(item, slates.get(item.take()))));
        add(new H2(Words.of(title, items.size())), cards);
    }

    /** @param slate of its take, if one may see that */
    private Anchor card(Inbox.Item item, @Nullable String slate) {
        Anchor card = new Anchor(InProduction.path(production, "room/" + item.proposal()));
        card.addClassName("ap-card");
        Span title = new Span(Words.of("correction." + item.kind() + ".title"));
        title.addClassName("ap-blank-title");
        String frames = Words.of(
                "inbox.frames",
                "v%03d".formatted(item.standing().version()),
                FrameNumbering.FROM_1001.frm(item.frames()));
        Span place = new Span(slate == null ? frames : slate + " · " + frames);
        place.addClassName("ap-second");
        Span words = new Span(item.standing().words());
        card.add(
                title,
                place,
                new StateChip(
                        item.standing().state().id(), item.standing().state().title()),
                words);
        if (!item.roles().isEmpty()) {
            card.add(new Span(Words.of(
                    "inbox.as",
                    String.join(", ", item.roles().stream().map(CrewRole::title).toList()))));
        }
        return card;
    }
}
