package answerprint.review.ui.room;

import answerprint.proposal.ProposalId;
import answerprint.shell.Words;
import answerprint.shell.parts.StateChip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is to be judged, as cards; a word in the filter narrows them. */
class QueuePanel extends Composite<Nav> {
    private static final long serialVersionUID = 1L;
    private final transient Consumer<ProposalId> chosen;
    private final Span count = new Span();
    private final Div cards = new Div();
    private transient List<QueueCard> queue = List.of();
    private transient ReviewRoomState.Place place = new ReviewRoomState.Place(0, 0);
    private String wanted = "";
    private String current = "";

    QueuePanel(Consumer<ProposalId> chosen) {
        this.chosen = chosen;
        getContent().addClassName("room-queue");
        getContent().getElement().setAttribute("aria-label", Words.of("room.queue"));
        TextField filter = new TextField();
        filter.setPlaceholder(Words.of("room.queue.filter"));
        filter.setAriaLabel(Words.of("room.queue.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setWidthFull();
        filter.addValueChangeListener(change -> {
            wanted = change.getValue().toLowerCase(Locale.ROOT);
            draw();
        });
        count.addClassName("ap-second");
        getContent().add(filter, count, cards);
    }

    void show(List<QueueCard> all, ProposalId selected, ReviewRoomState.Place where) {
        queue = all;
        current = selected.toString();
        place = where;
        draw();
    }

    private void draw() {
        count.setText(Words.of("room.queue.place", place.number(), place.of()));
        cards.removeAll();
        queue.stream().filter(this::matches).map(this::card).forEach(cards::add);
    }

    private boolean matches(QueueCard card) {
        return (card.kind() + " " + card.slate() + " " + card.words())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private Component card(QueueCard card) {
        NativeButton button = new NativeButton("", click -> chosen.accept(card.id()));
        button.addClassName("room-card");
        boolean here = card.id().toString().equals(current);
        button.getElement().setAttribute("aria-current", here ? "true" : "false");
        if (!card.thumbnail().isEmpty()) {
            button.add(picture(card.thumbnail(), "after"), picture(card.thumbnailOfPlate(), "before"));
        }
        Span title = new Span(card.kind());
        title.addClassName("room-card-title");
        Span second = new Span(card.slate() + " · " + card.frames());
        second.addClassName("ap-second");
        Div text = new Div(title, second, new StateChip(card.state(), card.words()));
        text.addClassName("room-card-text");
        button.add(text);
        return button;
    }

    private static Image picture(String address, String side) {
        Image image = new Image(address, "");
        image.addClassNames("room-thumb", side);
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
