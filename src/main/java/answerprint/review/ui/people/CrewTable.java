package answerprint.review.ui.people;

import answerprint.access.CrewMember;
import answerprint.access.CrewRole;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;

/** Members by name with their roles; a role can be taken by those who manage people. */
class CrewTable extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final Table table = new Table(
            Words.of("people.title"),
            Words.of("people.name"),
            Words.of("people.roles"),
            Words.of("people.company"),
            Words.of("people.until"));
    private final boolean manages;
    private final transient BiConsumer<CrewMember, CrewRole> take;

    CrewTable(boolean manages, BiConsumer<CrewMember, CrewRole> take) {
        this.manages = manages;
        this.take = take;
        getContent().add(table);
    }

    void add(CrewMember member) {
        Div name = new Div(new Span(member.name()));
        Span email = new Span(member.email());
        email.addClassName("ap-second");
        name.add(new Div(email));
        String until = member.until().map(Day::of).orElse(Words.of("people.until.open"));
        table.row(
                name,
                roles(member),
                new Span(member.company()),
                new Span(member.disabled() ? Words.of("people.disabled") : until));
    }

    private Div roles(CrewMember member) {
        Div roles = new Div();
        roles.addClassName("ap-row");
        for (CrewRole role : member.roles()) {
            roles.add(new Span(role.title()));
            if (manages) {
                Press press = new Press("×", () -> take.accept(member, role)).bare();
                press.setAriaLabel(Words.of("people.role.take", role.title(), member.name()));
                press.setTitle(Words.of("people.role.take", role.title(), member.name()));
                roles.add(press);
            }
        }
        return roles;
    }
}
