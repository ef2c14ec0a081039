package answerprint.proposal.ui.dailies;

import answerprint.correction.KindSettings.Dial;
import answerprint.shell.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of one kind: a slider each, a list where one of several is chosen, or a tick where there are only off and on. */
class DialRow extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, Double> turned = new HashMap<>();

    /** Settings by name that stand elsewhere than at their default. */
    record Turned(Map<String, Double> values) {
        Turned {
            values = Map.copyOf(values);
        }
    }

    DialRow() {
        getContent().addClassName("dailies-dials");
    }

    void show(@Nullable KindOffer offer) {
        turned.clear();
        getContent().removeAll();
        if (offer != null) {
            offer.settings().dials().forEach(dial -> getContent().add(of(offer, dial)));
        }
    }

    Turned turned() {
        return new Turned(turned);
    }

    private Div of(KindOffer offer, Dial dial) {
        String key = "correction." + offer.kind() + "." + dial.name();
        String title = Words.of(key);
        boolean tick = dial.least() == 0 && dial.most() == 1 && dial.step() == 1;
        Div one = dial.positions().isEmpty()
                ? tick ? tick(title, dial) : slider(title, dial)
                : choice(title, key + ".", dial);
        one.addClassName("dailies-dial");
        return one;
    }

    private Div choice(String title, String keys, Dial dial) {
        Select<String> positions = new Select<>();
        positions.setAriaLabel(title);
        positions.setItems(dial.positions());
        positions.setItemLabelGenerator(position -> Words.of(keys + position));
        positions.setValue(dial.positions().get((int) dial.initial()));
        positions.addValueChangeListener(change -> set(dial, dial.positions().indexOf(change.getValue())));
        positions.setId("dial-" + dial.name());
        return new Div(new Span(title), positions);
    }

    private Div tick(String title, Dial dial) {
        Checkbox box = new Checkbox(title, dial.initial() >= 0.5);
        box.addValueChangeListener(change -> set(dial, change.getValue() ? 1 : 0));
        return new Div(box);
    }

    private Div slider(String title, Dial dial) {
        Span reading = new Span(reading(dial, dial.initial()));
        RangeInput slider = new RangeInput();
        slider.setMin(dial.least());
        slider.setMax(dial.most());
        slider.setStep(dial.step());
        slider.setValue(dial.initial());
        slider.addValueChangeListener(change -> {
            set(dial, change.getValue());
            reading.setText(reading(dial, change.getValue()));
        });
        slider.setId("dial-" + dial.name());
        NativeLabel label = new NativeLabel(title);
        label.setFor(slider);
        return new Div(label, slider, reading);
    }

    private void set(Dial dial, double value) {
        if (value == dial.initial()) {
            turned.remove(dial.name());
        } else {
            turned.put(dial.name(), value);
        }
    }

    private static String reading(Dial dial, double value) {
        String number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return dial.unit().isEmpty() ? number : number + " " + dial.unit();
    }
}
