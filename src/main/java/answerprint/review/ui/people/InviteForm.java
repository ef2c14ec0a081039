package answerprint.review.ui.people;

import answerprint.access.CrewRole;
import answerprint.access.NewPerson;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Toast;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks who is invited, in which role and until when; hands it on. */
class InviteForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** Who is invited. */
    record Invitation(NewPerson person, CrewRole role, Optional<Instant> until) {}

    /** What to do with an invitation; throws to refuse it. */
    @FunctionalInterface
    interface Send {
        void send(Invitation invitation);
    }

    private final TextField name = new TextField(Words.of("people.name"));
    private final EmailField email = new EmailField(Words.of("people.email"));
    private final TextField company = new TextField(Words.of("people.company"));
    private final Select<CrewRole> role = new Select<>();
    private final DatePicker until = new DatePicker(Words.of("people.until"));

    InviteForm(Send send) {
        role.setLabel(Words.of("people.role"));
        role.setItems(CrewRole.values());
        role.setItemLabelGenerator(CrewRole::title);
        role.setValue(CrewRole.EDITOR);
        role.addValueChangeListener(change -> needs(change.getValue()));
        needs(CrewRole.EDITOR);
        getContent().addClassNames("ap-form", "ap-panel");
        getContent()
                .add(
                        name,
                        email,
                        role,
                        company,
                        until,
                        new Press(Words.of("people.invite.do"), () -> send(send)).main());
    }

    private void needs(@Nullable CrewRole wanted) {
        boolean partner = wanted == CrewRole.PARTNER;
        company.setRequiredIndicatorVisible(partner);
        until.setRequiredIndicatorVisible(partner);
        until.setHelperText(partner ? Words.of("people.until.partner") : Words.of("people.until.crew"));
    }

    private void send(Send send) {
        boolean sent = Toast.attempt(() -> send.send(new Invitation(
                new NewPerson(name.getValue(), email.getValue(), company.getValue()),
                role.getValue(),
                Optional.ofNullable(until.getValue())
                        .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))));
        if (sent) {
            name.clear();
            email.clear();
            company.clear();
            until.clear();
        }
    }
}
