package answerprint.delivery.ui.turnover;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.delivery.Deliveries;
import answerprint.delivery.Delivering;
import answerprint.delivery.Delivery;
import answerprint.delivery.DeliveryOutcome;
import answerprint.delivery.DeliveryWish;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.Proposals;
import answerprint.review.ProposalStanding;
import answerprint.review.Reviews;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.OrderList;
import answerprint.shell.parts.Toast;
import answerprint.take.Takes;
import answerprint.work.Orders;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** What is final and can be handed on, what is missing by name, and the turnovers with their files. */
@Route(value = InProduction.ROUTE + "/delivery", layout = ShellLayout.class)
@PageTitle("Delivery | Answerprint")
@Place(words = "delivery.menu", order = 50)
@RolesAllowed(SignedIn.CREW)
public class TurnoverView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient Proposals proposals;
    private final transient Reviews reviews;
    private final transient Takes takes;
    private final transient Deliveries deliveries;
    private final transient Delivering delivering;
    private final transient ProductionAccess access;
    private final transient Live live;
    private final OrderList orders;
    private final Div done = new Div();
    private final FinalPicker picker = new FinalPicker(this::order);
    private transient Registration following = () -> {};

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public TurnoverView(
            Proposals proposals,
            Reviews reviews,
            Takes takes,
            Deliveries deliveries,
            Delivering delivering,
            ProductionAccess access,
            Live live,
            Orders orders) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.takes = takes;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.access = access;
        this.live = live;
        this.orders = new OrderList(orders).only(Delivering.ORDER);
        addClassName("ap-page");
        add(
                new H1(Words.of("delivery.title")),
                new Paragraph(Words.of("delivery.words")),
                picker,
                this.orders,
                new H2(Words.of("delivery.done")),
                done);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        show();
        following.remove();
        following = live.follow(this, production.value(), bulletin -> heard(bulletin.topic()));
    }

    private void heard(String topic) {
        switch (topic) {
            case "order" -> orders.refresh();
            case "verdict", "proposal", "delivery" -> show();
            default -> {}
        }
    }

    private void show() {
        var me = access.membership(production);
        orders.show(production, me);
        Map<ProposalId, ProposalStanding> standings = reviews.standings(production);
        List<Proposal> known = proposals.of(production).stream()
                .filter(proposal -> standings.containsKey(proposal.id()))
                .toList();
        picker.show(
                known,
                standings,
                takes.slates(production),
                me.allows(Permission.DELIVER),
                deliveries.handles(production));
        done.removeAll();
        List<Delivery> all = deliveries.of(production);
        if (all.isEmpty()) {
            done.add(new Blank(Words.of("delivery.none"), Words.of("delivery.none.next")));
        }
        boolean downloads = me.allows(Permission.DOWNLOAD);
        all.forEach(delivery -> done.add(new DeliveryPanel(delivery, downloads)));
    }

    private void order(DeliveryWish wish) {
        Toast.attempt(() -> {
            switch (delivering.order(production, wish)) {
                case DeliveryOutcome.Ordered ignored -> Toast.say(Words.of("delivery.ordered"));
                case DeliveryOutcome.NotFinal refused -> Toast.fault(refused.words());
            }
            show();
        });
    }
}
