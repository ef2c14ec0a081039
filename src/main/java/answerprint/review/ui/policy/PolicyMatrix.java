package answerprint.review.ui.policy;

import answerprint.access.CrewRole;
import answerprint.review.Duty;
import answerprint.review.SignOffPolicy;
import answerprint.shell.Words;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/** Kinds by roles. Those who may change it choose in the cells; the others read words. */
class PolicyMatrix extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final List<CrewRole> ROLES = Arrays.stream(CrewRole.values())
            .filter(role -> role != CrewRole.ADMIN)
            .toList();
    private final Map<String, Map<CrewRole, Select<Duty>>> cells = new HashMap<>();
    private final IntegerField people = new IntegerField(Words.of("policy.people"));
    private final Checkbox twice = new Checkbox(Words.of("policy.twice"));

    PolicyMatrix(SignOffPolicy policy, boolean changes) {
        Table table = new Table(
                Words.of("policy.title"),
                Stream.concat(Stream.of(Words.of("policy.kind")), ROLES.stream().map(CrewRole::title))
                        .toArray(String[]::new));
        for (String kind : policy.kinds()) {
            table.row(Stream.concat(
                            Stream.of(new Span(title(kind))),
                            ROLES.stream().map(role -> cell(policy, kind, role, changes)))
                    .toArray(Component[]::new));
        }
        people.setMin(2);
        people.setMax(6);
        people.setStepButtonsVisible(true);
        people.setValue(policy.minimumPeople());
        people.setReadOnly(!changes);
        twice.setValue(policy.onePersonMaySignTwice());
        twice.setReadOnly(!changes);
        Div rules = new Div(people, twice);
        rules.addClassName("ap-form");
        getContent().add(table, rules);
    }

    /** @throws IllegalArgumentException in words, when the matrix would not be a policy */
    SignOffPolicy policy() {
        Map<String, Map<CrewRole, Duty>> duties = new HashMap<>();
        cells.forEach((kind, row) -> {
            Map<CrewRole, Duty> chosen = new EnumMap<>(CrewRole.class);
            row.forEach((role, cell) -> chosen.put(role, cell.getValue()));
            duties.put(kind, chosen);
        });
        Integer least = people.getValue();
        return new SignOffPolicy(duties, least == null ? 0 : least, twice.getValue());
    }

    private Component cell(SignOffPolicy policy, String kind, CrewRole role, boolean changes) {
        Duty duty = policy.duty(kind, role);
        if (!changes) {
            Span words = new Span(duty.title());
            words.setClassName("ap-second", duty != Duty.MUST);
            return words;
        }
        Select<Duty> select = new Select<>();
        select.setItems(Duty.values());
        select.setItemLabelGenerator(Duty::title);
        select.setValue(duty);
        select.setAriaLabel(title(kind) + ", " + role.title());
        select.setWidth("150px");
        cells.computeIfAbsent(kind, ignored -> new EnumMap<>(CrewRole.class)).put(role, select);
        return select;
    }

    /** Kinds of later days stand in the matrix before they have a title. */
    private static String title(String kind) {
        try {
            return Words.of("correction." + kind + ".title");
        } catch (MissingResourceException notYet) {
            return kind.replace('-', ' ');
        }
    }
}
