package answerprint.review.ui.room;

import answerprint.access.CrewRole;
import answerprint.correction.ReasonCode;
import answerprint.review.Verdict;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** Approve, CBB, revise, reject. What cannot be pressed says why in words; a no asks for reasons that steer the next try. */
class DecideBar extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final Select<CrewRole> role = new Select<>();
    private final Press approve = new Press(Words.of("room.approve"), this::approve).main();
    private final Press cbb = new Press(Words.of("room.cbb"), this::couldBeBetter);
    private final Press revise = new Press(Words.of("room.revise"), () -> ask(false));
    private final Press reject = new Press(Words.of("room.reject"), () -> ask(true)).danger();
    private final Span why = new Span();
    private final Div reasons = new Div();
    private final TextField words = new TextField();
    private final EnumSet<ReasonCode> picked = EnumSet.noneOf(ReasonCode.class);
    private final transient Consumer<Verdict> decided;
    private boolean rejecting;

    DecideBar(Consumer<CrewRole> chosen, Consumer<Verdict> decided) {
        this.decided = decided;
        role.setItemLabelGenerator(CrewRole::title);
        role.setAriaLabel(Words.of("room.role"));
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        why.getElement().setAttribute("role", "status");
        why.addClassName("room-why");
        words.setWidthFull();
        words.setPlaceholder(Words.of("room.reason.words"));
        words.setAriaLabel(Words.of("room.reason.words"));
        words.addKeyPressListener(Key.ENTER, press -> send());
        reasons.addClassName("room-reasons");
        reasons.setVisible(false);
        Div buttons = new Div(approve, cbb, revise, reject);
        buttons.addClassName("room-buttons");
        getContent().addClassName("room-decide");
        getContent().add(reasons, role, why, buttons);
    }

    void show(ReviewRoomState state) {
        List<CrewRole> roles = state.roles();
        role.setItems(roles);
        role.setValue(state.role().orElse(null));
        role.setVisible(roles.size() > 1);
        String blocked = state.blocked().orElse("");
        String notYet = state.approvalBlocked().orElse("");
        why.setText(
                notYet.isEmpty()
                        ? Words.of("room.as", state.role().map(CrewRole::title).orElse(""))
                        : notYet);
        allow(approve, notYet);
        allow(cbb, notYet);
        allow(revise, blocked);
        allow(reject, blocked);
        if (!blocked.isEmpty()) {
            close();
        }
    }

    /** By key: only when it may be pressed. */
    void approve() {
        if (approve.isEnabled()) {
            decided.accept(new Verdict.Approved(""));
        }
    }

    void reject() {
        if (reject.isEnabled()) {
            ask(true);
        }
    }

    void close() {
        reasons.setVisible(false);
        reasons.removeAll();
        picked.clear();
        words.clear();
    }

    private void couldBeBetter() {
        decided.accept(new Verdict.CouldBeBetter(""));
    }

    private void ask(boolean reject) {
        rejecting = reject;
        close();
        reasons.add(new Span(Words.of(reject ? "room.reason.reject" : "room.reason.revise")));
        Div chips = new Div();
        chips.addClassName("room-chips");
        for (ReasonCode code : ReasonCode.values()) {
            chips.add(chip(code));
        }
        Div foot = new Div(
                new Press(Words.of(reject ? "room.reject.send" : "room.revise.send"), this::send).main(),
                new Press(Words.of("room.reason.cancel"), this::close).bare());
        foot.addClassName("ap-row");
        reasons.add(chips, words, foot);
        reasons.setVisible(true);
        words.focus();
    }

    private NativeButton chip(ReasonCode code) {
        NativeButton chip = new NativeButton(Words.of("reason." + code.id()));
        chip.addClassName("room-reason");
        chip.getElement().setAttribute("aria-pressed", "false");
        chip.addClickListener(click -> {
            boolean on = picked.add(code) || !picked.remove(code);
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        });
        return chip;
    }

    private void send() {
        if (picked.isEmpty() && words.isEmpty()) {
            words.setHelperText(Words.of("room.reason.missing"));
            return;
        }
        List<ReasonCode> codes = new ArrayList<>(picked);
        String said = words.getValue();
        decided.accept(rejecting ? new Verdict.Rejected(codes, said) : new Verdict.ChangesAsked(codes, said));
    }

    private static void allow(Press press, String reason) {
        press.setEnabled(reason.isEmpty());
        press.setTitle(reason);
    }
}
