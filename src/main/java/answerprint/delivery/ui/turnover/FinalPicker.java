package answerprint.delivery.ui.turnover;

import answerprint.delivery.DeliveryFormat;
import answerprint.delivery.DeliveryWish;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.review.ProposalStanding;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.StateChip;
import answerprint.shell.parts.Table;
import answerprint.shell.parts.Toast;
import answerprint.timeline.FrameNumbering;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** All proposals with where they stand; final ones can be chosen and handed on, the others say whose yes is missing. */
class FinalPicker extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final transient Consumer<DeliveryWish> order;
    private final Set<ProposalId> chosen = new LinkedHashSet<>();
    private final Select<DeliveryFormat> format = new Select<>();
    private final IntegerField handles = new IntegerField(Words.of("delivery.handles"));

    FinalPicker(Consumer<DeliveryWish> order) {
        this.order = order;
        format.setLabel(Words.of("delivery.format"));
        format.setItems(DeliveryFormat.values());
        format.setItemLabelGenerator(DeliveryFormat::title);
        format.setValue(DeliveryFormat.EXR);
        handles.setMin(0);
        handles.setMax(DeliveryWish.MOST_HANDLES);
        handles.setStepButtonsVisible(true);
    }

    void show(
            List<Proposal> proposals,
            Map<ProposalId, ProposalStanding> standings,
            Map<UUID, String> slates,
            boolean mayDeliver,
            int usual) {
        getContent().removeAll();
        chosen.clear();
        if (proposals.isEmpty()) {
            getContent().add(new Blank(Words.of("delivery.empty"), Words.of("delivery.empty.next")));
            return;
        }
        Table table = new Table(
                Words.of("delivery.title"),
                "",
                Words.of("delivery.take"),
                Words.of("delivery.proposal"),
                Words.of("delivery.frames"),
                Words.of("delivery.state"),
                Words.of("delivery.missing"));
        proposals.forEach(proposal -> Optional.ofNullable(standings.get(proposal.id()))
                .ifPresent(standing ->
                        row(table, proposal, slates.getOrDefault(proposal.take(), ""), standing, mayDeliver)));
        getContent().add(table);
        if (mayDeliver) {
            handles.setValue(usual);
            Div form = new Div(format, handles, new Press(Words.of("delivery.order"), this::order).main());
            form.addClassName("ap-form");
            getContent().add(form);
        }
    }

    private void row(Table table, Proposal proposal, String slate, ProposalStanding standing, boolean mayDeliver) {
        Checkbox pick = new Checkbox();
        pick.setAriaLabel(Words.of("delivery.pick", slate + ", " + proposal.title()));
        pick.setEnabled(mayDeliver && standing.deliverable());
        pick.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(proposal.id());
            } else {
                chosen.remove(proposal.id());
            }
        });
        table.row(
                pick,
                new Span(slate),
                new Span("%s v%03d".formatted(proposal.title(), standing.version())),
                new Span(FrameNumbering.FROM_1001.frm(proposal.frames()).toString()),
                new StateChip(standing.state().id(), standing.state().title()),
                new Span(standing.deliverable() ? "" : standing.words()));
    }

    private void order() {
        if (chosen.isEmpty()) {
            Toast.fault(Words.of("delivery.choose"));
            return;
        }
        Toast.attempt(() -> order.accept(
                new DeliveryWish(List.copyOf(chosen), format.getValue(), Optional.ofNullable(handles.getValue()))));
    }
}
