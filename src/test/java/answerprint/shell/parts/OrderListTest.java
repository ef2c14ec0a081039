package answerprint.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Membership;
import answerprint.production.ProductionId;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderListTest {
    private final ProductionId production = new ProductionId(UUID.randomUUID());
    private final Told orders = new Told();
    private final OrderList list = new OrderList(orders);

    @Test
    void muchThatWaitsIsFoldedAwayAndStaysUnfoldedOnceOpened() {
        orders.are(OrderState.QUEUED, OrderState.RUNNING, OrderState.QUEUED, OrderState.QUEUED, OrderState.QUEUED);
        list.show(production, me(CrewRole.EDITOR));

        NativeDetails rest = rest().orElseThrow();
        assertThat(rest.getSummaryText()).isEqualTo("3 more wait");
        assertThat(lines(list.getContent())).isEqualTo(2);
        assertThat(lines(rest.getContent())).isEqualTo(3);

        rest.setOpen(true);
        ComponentUtil.fireEvent(rest, new NativeDetails.ToggleEvent(rest, true));
        list.refresh();
        assertThat(rest().orElseThrow().isOpen()).isTrue();
    }

    @Test
    void whatRunsOrFailedAndALittleThatWaitsIsNotFolded() {
        orders.are(OrderState.QUEUED, OrderState.QUEUED, OrderState.QUEUED, OrderState.FAILED, OrderState.RUNNING);
        list.show(production, me(CrewRole.EDITOR));

        assertThat(rest()).isEmpty();
        assertThat(lines(list.getContent())).isEqualTo(5);
    }

    @Test
    void whatWasGivenUpIsOfferedAgain() {
        orders.are(OrderState.FAILED);
        list.show(production, me(CrewRole.EDITOR));

        NativeButton again = buttons().findFirst().orElseThrow();
        assertThat(again.getText()).isEqualTo("Try again");
        ComponentUtil.fireEvent(again, new ClickEvent<>(again));
        assertThat(orders.again).containsExactly(orders.open.getFirst().id());
    }

    @Test
    void aPartnerIsToldOfNoWork() {
        orders.are(OrderState.RUNNING);
        list.show(production, me(CrewRole.PARTNER));

        assertThat(list.getContent().isVisible()).isFalse();
    }

    private Membership me(CrewRole role) {
        return new Membership(production, Actor.MACHINE, Set.of(role));
    }

    private Optional<NativeDetails> rest() {
        return list.getContent()
                .getChildren()
                .filter(NativeDetails.class::isInstance)
                .map(NativeDetails.class::cast)
                .findFirst();
    }

    private static long lines(Component in) {
        return in.getChildren().filter(Progressing.class::isInstance).count();
    }

    private Stream<NativeButton> buttons() {
        return list.getContent()
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast);
    }

    /** Orders in given states. */
    private static final class Told implements Orders {
        private final List<OrderView> open = new ArrayList<>();
        private final List<OrderId> again = new ArrayList<>();

        void are(OrderState... states) {
            for (OrderState state : states) {
                open.add(new OrderView(
                        OrderId.random(),
                        new UUID(0, 0),
                        "look-through",
                        "12A / 1",
                        state,
                        0,
                        "",
                        null,
                        null,
                        1,
                        Instant.EPOCH,
                        state == OrderState.FAILED));
            }
        }

        @Override
        public Optional<OrderView> find(OrderId id) {
            return Optional.empty();
        }

        @Override
        public List<OrderView> openIn(UUID production) {
            return List.copyOf(open);
        }

        @Override
        public List<OrderView> latestOf(UUID production, String kind, int limit) {
            return List.of();
        }

        @Override
        public Optional<OrderView> latestFor(UUID production, String effectKey) {
            return Optional.empty();
        }

        @Override
        public void cancel(OrderId id) {}

        @Override
        public void again(OrderId id) {
            again.add(id);
        }
    }
}
