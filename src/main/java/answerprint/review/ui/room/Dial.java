package answerprint.review.ui.room;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;

/** One value of a lighting note: a slider with its number and unit; a double click sets it back. */
class Dial extends Composite<NativeLabel> {
    private static final long serialVersionUID = 1L;
    private static final int EVERY_MS = 60;
    private final Input slider = new Input();
    private final Span number = new Span();
    private final double rest;
    private final String form;

    /**
     * @param rest value that changes nothing
     * @param form how the number is shown, with its unit: {@code %+.2f stop}
     */
    Dial(String words, double least, double most, double step, double rest, String form, Runnable changed) {
        this.rest = rest;
        this.form = form;
        slider.setType("range");
        slider.getElement()
                .setAttribute("min", Double.toString(least))
                .setAttribute("max", Double.toString(most))
                .setAttribute("step", Double.toString(step));
        slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slider.setValueChangeTimeout(EVERY_MS);
        slider.addValueChangeListener(change -> {
            spell();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        slider.getElement().addEventListener("dblclick", event -> {
            reset();
            changed.run();
        });
        getContent().addClassName("room-dial");
        getContent().add(new Span(words), slider, number);
        reset();
    }

    double value() {
        return slider.getValue().isEmpty() ? rest : Double.parseDouble(slider.getValue());
    }

    void reset() {
        slider.setValue(Double.toString(rest));
        spell();
    }

    private void spell() {
        number.setText(String.format(Locale.ROOT, form, value()));
    }
}
