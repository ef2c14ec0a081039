package answerprint.proposal.ui.dailies;

import answerprint.access.Membership;
import answerprint.access.Permission;
import answerprint.access.SignedIn;
import answerprint.colour.Encoding;
import answerprint.correction.Marked;
import answerprint.production.ProductionId;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.DailiesUpload;
import answerprint.shell.parts.OrderList;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Toast;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.timeline.FrameRange;
import answerprint.work.Orders;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Dailies: what was shot, by day, roll, scene and take; import; and asking for a correction of one take. */
@Route(value = InProduction.ROUTE + "/dailies", layout = ShellLayout.class)
@PageTitle("Dailies | Answerprint")
@Place(words = "dailies.menu", order = 20)
@CssImport("./themes/answerprint/dailies.css")
@RolesAllowed(SignedIn.CREW)
public class DailiesView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient DailiesDesk desk;
    private final transient Live live;
    private final TextField search = new TextField();
    private final Checkbox circled = new Checkbox(Words.of("dailies.circled-only"));
    private final Span count = new Span();
    private final Div open = new Div();
    private final Div importing = new Div();
    private final Div nothing = new Div();
    private final TakeCards cards = new TakeCards(this::open);
    private final OrderList orders;
    private transient Registration following = () -> {};

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public DailiesView(DailiesDesk desk, Live live, Orders orders) {
        this.desk = desk;
        this.live = live;
        this.orders = new OrderList(orders);
        addClassNames("ap-page", "dailies");
        search.setPlaceholder(Words.of("dailies.search"));
        search.setAriaLabel(Words.of("dailies.search"));
        search.setWidth("300px");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        circled.addValueChangeListener(change -> list());
        count.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        Membership me = desk.me(production);
        removeAll();
        open.removeAll();
        importing.removeAll();
        Div tools = new Div(search, circled, count);
        tools.addClassName("ap-form");
        Div head = new Div(new H1(Words.of("dailies.title")));
        head.addClassNames("ap-row", "ends");
        if (me.allows(Permission.IMPORT_DAILIES)) {
            head.add(new Press(Words.of("dailies.import"), this::importDailies).main());
        }
        add(head, importing, orders, open, tools, nothing, cards);
        list();
        orders.show(production, me);
        following.remove();
        following = live.follow(this, production.value(), bulletin -> heard(bulletin.topic()));
    }

    private void heard(String topic) {
        switch (topic) {
            case "take" -> list();
            case "order" -> {
                orders.refresh();
                tellOfLooking();
            }
            default -> {}
        }
    }

    private void importDailies() {
        importing.removeAll();
        DailiesUpload upload = new DailiesUpload("/api/productions/" + production.value() + "/uploads");
        upload.onReceived(path -> orders.refresh());
        importing.add(upload);
    }

    private void list() {
        List<Take> found = desk.find(production, search.getValue(), circled.getValue());
        count.setText(Words.count("dailies.takes", found.size()));
        nothing.removeAll();
        if (found.isEmpty()) {
            boolean searched = !search.isEmpty() || circled.getValue();
            nothing.add(new Blank(
                    Words.of(searched ? "dailies.none-found" : "dailies.empty"),
                    Words.of(searched ? "dailies.none-found.next" : "dailies.empty.next")));
        }
        cards.setVisible(!found.isEmpty());
        cards.show(DailiesRows.of(found));
    }

    private void open(TakeId id) {
        Take take = desk.one(id);
        Membership me = desk.me(production);
        TakePanel panel = new TakePanel(
                take,
                desk.heroes(take),
                me.allows(Permission.PROPOSE) ? desk.offers() : List.of(),
                me.allows(Permission.KEEP_TAKES),
                new Asked(take));
        open.removeAll();
        open.add(panel);
        tellOfLooking();
        open.getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }

    private void tellOfLooking() {
        open.getChildren()
                .filter(TakePanel.class::isInstance)
                .map(TakePanel.class::cast)
                .forEach(panel -> panel.looked(desk.lookedThrough(panel.take())));
    }

    /** What is asked of the open take. */
    private final class Asked implements TakePanel.Asks {
        private final Take take;

        Asked(Take take) {
            this.take = take;
        }

        @Override
        public void circle(boolean circledNow) {
            Toast.attempt(() -> desk.circle(take, circledNow));
            open(take.id());
        }

        @Override
        public void rename(String slate) {
            if (Toast.attempt(() -> desk.rename(take, slate))) {
                open(take.id());
            }
        }

        @Override
        public void read(Encoding encoding) {
            if (Toast.attempt(() -> desk.read(take, encoding))) {
                open(take.id());
            }
        }

        @Override
        public void correct(KindOffer offer, Marked marked, DialRow.Turned settings, FrameRange frames) {
            ordered(() -> desk.correct(take, offer, marked, settings, frames));
        }

        @Override
        public void lookThrough() {
            ordered(() -> desk.lookThrough(take));
        }

        @Override
        public void cleanPlate(int frame) {
            Optional<String> made = desk.cleanPlate(take, frame);
            if (made.isPresent()) {
                getElement().executeJs("window.location.assign($0)", made.get());
            } else if (Toast.attempt(() -> desk.orderCleanPlate(take, frame))) {
                Toast.say(Words.of("dailies.clean-plate.asked"));
                orders.refresh();
            }
        }

        @Override
        public void close() {
            open.removeAll();
        }

        private void ordered(Runnable ask) {
            if (Toast.attempt(ask)) {
                Toast.say(Words.of("dailies.asked"));
                orders.refresh();
            }
        }
    }
}
