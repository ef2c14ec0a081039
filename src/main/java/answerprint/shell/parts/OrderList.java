package answerprint.shell.parts;

import answerprint.access.Membership;
import answerprint.access.Permission;
import answerprint.production.ProductionId;
import answerprint.shell.Words;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The work on its way in a production, what runs before what waits: what, how far, how long still; what failed says why. */
public class OrderList extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int PERCENT = 100;
    private static final int MOST_WAITING = 3;
    private final transient Orders orders;
    private transient UUID production = new UUID(0, 0);
    private boolean told;
    private boolean stoppable;
    private boolean unfolded;
    private String nothing = "";
    private String only = "";

    public OrderList(Orders orders) {
        this.orders = orders;
        getContent().addClassName("ap-orders");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** What stands there while nothing is on its way; without it the list disappears. */
    public OrderList whenEmpty(String words) {
        nothing = words;
        return this;
    }

    /** Leaves out all work but that of one kind. */
    public OrderList only(String kind) {
        only = kind;
        return this;
    }

    /** Shows the work of a production to one of its people; a partner is told of none. */
    public void show(ProductionId of, Membership me) {
        production = of.value();
        told = !me.onlyPartner();
        stoppable = me.allows(Permission.CANCEL_ORDERS);
        refresh();
    }

    public void refresh() {
        List<OrderView> open = told
                ? orders.openIn(production).stream()
                        .filter(order -> only.isEmpty() || order.kind().equals(only))
                        .sorted(Comparator.comparing(order -> order.state() == OrderState.QUEUED))
                        .toList()
                : List.of();
        getContent().removeAll();
        getContent().setVisible(!open.isEmpty() || !nothing.isEmpty());
        if (open.isEmpty()) {
            getContent().add(new Span(nothing));
        }
        int shown = shown(open);
        open.subList(0, shown).forEach(order -> getContent().add(line(order)));
        if (shown < open.size()) {
            getContent().add(rest(open.subList(shown, open.size())));
        }
    }

    /** What waits is folded away once it is much; what runs or failed never is. */
    private static int shown(List<OrderView> open) {
        long waiting = open.stream()
                .filter(order -> order.state() == OrderState.QUEUED)
                .count();
        return waiting <= MOST_WAITING ? open.size() : open.size() - (int) waiting + 1;
    }

    private NativeDetails rest(List<OrderView> waiting) {
        NativeDetails rest = new NativeDetails(Words.count("order.more", waiting.size()));
        rest.addClassName("ap-rest");
        Div lines = new Div();
        waiting.forEach(order -> lines.add(line(order)));
        rest.setContent(lines);
        rest.setOpen(unfolded);
        rest.addToggleListener(toggled -> unfolded = toggled.isOpened());
        return rest;
    }

    private Progressing line(OrderView order) {
        boolean failed = order.state() == OrderState.FAILED;
        String words = order.subject().isEmpty() ? order.kind() : order.subject();
        Progressing line = new Progressing(words, order.share(), failed ? reason(order) : how(order), failed);
        if (stoppable && order.state().open()) {
            line.offering(Words.of("order.stop"), () -> then(() -> orders.cancel(order.id())));
        } else if (stoppable && order.repeatable()) {
            line.offering(Words.of("order.again"), () -> then(() -> orders.again(order.id())));
        }
        return line;
    }

    private void then(Runnable act) {
        act.run();
        refresh();
    }

    private static String reason(OrderView order) {
        return order.reason() == null ? Words.of("order.failed") : order.reason();
    }

    private static String how(OrderView order) {
        if (order.state() == OrderState.QUEUED) {
            return Words.of("order.queued");
        }
        String share = Math.round(order.share() * PERCENT) + " %";
        String left = order.left() == null ? "" : ", " + left(order.left());
        return (order.words().isEmpty() ? "" : order.words() + ", ") + share + left;
    }

    /** "3 min left". */
    static String left(Duration left) {
        return left.toSeconds() < 60
                ? Words.of("order.left.seconds", Math.max(1, left.toSeconds()))
                : Words.of("order.left.minutes", (left.toSeconds() + 59) / 60);
    }
}
