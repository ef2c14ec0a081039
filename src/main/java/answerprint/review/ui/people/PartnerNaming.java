package answerprint.review.ui.people;

import answerprint.access.CrewMember;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Toast;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a partner may see and until when, and the form that names more. */
class PartnerNaming extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** Names these to the partner until then. */
    @FunctionalInterface
    interface Name {
        void name(Set<Nameable> things, Instant until);
    }

    private final MultiSelectComboBox<Nameable> things = new MultiSelectComboBox<>(Words.of("people.named"));
    private final DatePicker until = new DatePicker(Words.of("people.until"));

    PartnerNaming(CrewMember partner, List<Nameable> offered, Name name, Consumer<CrewMember.NamedThing> withdraw) {
        Map<UUID, Nameable> byId = offered.stream().collect(Collectors.toMap(Nameable::id, Function.identity()));
        partner.named().forEach(thing -> getContent().add(line(thing, byId, withdraw)));
        if (partner.named().isEmpty()) {
            getContent().add(new Span(Words.of("people.named.none")));
        }
        things.setItems(offered);
        things.setItemLabelGenerator(Nameable::words);
        things.setWidth("320px");
        Div form = new Div(things, until, new Press(Words.of("people.named.do"), () -> name(name)));
        form.addClassName("ap-form");
        getContent().add(form);
    }

    private void name(Name name) {
        if (things.isEmpty() || until.isEmpty()) {
            Toast.fault(Words.of("people.named.incomplete"));
            return;
        }
        Toast.attempt(() -> name.name(
                things.getValue(), until.getValue().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static Div line(
            CrewMember.NamedThing thing, Map<UUID, Nameable> byId, Consumer<CrewMember.NamedThing> withdraw) {
        Nameable known = byId.get(thing.id());
        String words = known == null ? thing.kind().id() + " " + thing.id() : known.words();
        Div line = new Div(
                new Span(Words.of("people.named.line", words, Day.of(thing.until()))),
                new Press(Words.of("people.named.withdraw"), () -> withdraw.accept(thing)).bare());
        line.addClassName("ap-row");
        return line;
    }
}
