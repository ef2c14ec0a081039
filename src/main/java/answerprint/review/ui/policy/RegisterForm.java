package answerprint.review.ui.policy;

import answerprint.guard.Consent;
import answerprint.guard.FlaggedScene;
import answerprint.guard.Operation;
import answerprint.guard.ProductionType;
import answerprint.guard.Register;
import answerprint.guard.SceneFlag;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the production is made for, who agreed to what, which scenes are flagged. Those who may change it fill in rows, a row
 * without a name counts as none; the others read words.
 */
class RegisterForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Select<ProductionType> type = new Select<>();
    private final Table performers;
    private final Table scenes;
    private final List<PerformerRow> performerRows = new ArrayList<>();
    private final List<SceneRow> sceneRows = new ArrayList<>();
    private final boolean changes;

    private record PerformerRow(TextField name, CheckboxGroup<Operation> allowed, TextField scenes) {}

    private record SceneRow(TextField scene, CheckboxGroup<SceneFlag> flags) {}

    RegisterForm(Register register, boolean changes) {
        this.changes = changes;
        performers = new Table(
                Words.of("register.performers"),
                Words.of("register.performer"),
                Words.of("register.allowed"),
                Words.of("register.in-scenes"));
        scenes = new Table(Words.of("register.flagged"), Words.of("register.scene"), Words.of("register.flags"));
        type.setLabel(Words.of("register.type"));
        type.setItems(ProductionType.values());
        type.setItemLabelGenerator(one -> Words.of("register.type." + one.id()));
        type.setValue(register.type());
        type.setReadOnly(!changes);
        type.setWidth("18em");
        register.performers().forEach(this::performer);
        register.scenes().forEach(this::scene);
        getContent().addClassName("policy-register");
        getContent().add(type, performers);
        if (changes) {
            getContent().add(new Press(Words.of("register.add-performer"), this::addPerformer));
        }
        getContent().add(scenes);
        if (changes) {
            getContent().add(new Press(Words.of("register.add-scene"), this::addScene));
        }
        performers.setVisible(!register.performers().isEmpty());
        scenes.setVisible(!register.scenes().isEmpty());
    }

    /** @throws IllegalArgumentException in words, when what stands there is no register */
    Register register() {
        return new Register(
                type.getValue(),
                performerRows.stream()
                        .filter(row -> !row.name.getValue().isBlank())
                        .map(row ->
                                new Consent(row.name.getValue(), row.allowed.getValue(), scenes(row.scenes.getValue())))
                        .toList(),
                sceneRows.stream()
                        .filter(row -> !row.scene.getValue().isBlank())
                        .map(row -> new FlaggedScene(row.scene.getValue(), row.flags.getValue()))
                        .toList());
    }

    private static TreeSet<String> scenes(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(scene -> !scene.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void performer(Consent consent) {
        String seen = String.join(", ", consent.scenes());
        if (!changes) {
            performers.row(consent.performer(), words(consent.allowed()), seen);
            return;
        }
        addPerformer();
        PerformerRow row = performerRows.getLast();
        row.name.setValue(consent.performer());
        row.allowed.setValue(consent.allowed());
        row.scenes.setValue(seen);
    }

    private static String words(Set<Operation> allowed) {
        return allowed.isEmpty()
                ? Words.of("register.nothing")
                : Arrays.stream(Operation.values())
                        .filter(allowed::contains)
                        .map(one -> Words.of("register.operation." + one.id()))
                        .collect(Collectors.joining(", "));
    }

    private void scene(FlaggedScene flagged) {
        if (!changes) {
            scenes.row(
                    new Span(flagged.scene()),
                    new Span(Arrays.stream(SceneFlag.values())
                            .filter(flagged.flags()::contains)
                            .map(one -> Words.of("register.flag." + one.id()))
                            .collect(Collectors.joining(", "))));
            return;
        }
        addScene();
        SceneRow row = sceneRows.getLast();
        row.scene.setValue(flagged.scene());
        row.flags.setValue(flagged.flags());
    }

    private void addPerformer() {
        PerformerRow row =
                new PerformerRow(field("register.performer"), new CheckboxGroup<>(), field("register.in-scenes"));
        row.scenes.setPlaceholder(Words.of("register.any-scene"));
        row.allowed.setItems(Operation.values());
        row.allowed.setItemLabelGenerator(one -> Words.of("register.operation." + one.id()));
        row.allowed.setAriaLabel(Words.of("register.allowed"));
        performerRows.add(row);
        performers.setVisible(true);
        performers.row(row.name, row.allowed, row.scenes);
    }

    private void addScene() {
        SceneRow row = new SceneRow(field("register.scene"), new CheckboxGroup<>());
        row.flags.setItems(SceneFlag.values());
        row.flags.setItemLabelGenerator(one -> Words.of("register.flag." + one.id()));
        row.flags.setAriaLabel(Words.of("register.flags"));
        sceneRows.add(row);
        scenes.setVisible(true);
        scenes.row(row.scene, row.flags);
    }

    private static TextField field(String words) {
        TextField field = new TextField();
        field.setAriaLabel(Words.of(words));
        return field;
    }
}
