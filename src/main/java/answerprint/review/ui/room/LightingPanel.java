package answerprint.review.ui.room;

import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.PrinterPoints;
import answerprint.shell.Words;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A DP's lighting note in the trade's units; every move of a dial is told, so that the frame shows it at once. */
class LightingPanel extends Composite<Details> {
    private static final long serialVersionUID = 1L;
    private static final double DAYLIGHT = 5_600;
    private static final double RATIO = 4;
    private final Dial stops;
    private final Dial red;
    private final Dial green;
    private final Dial blue;
    private final Dial kelvin;
    private final Dial tint;
    private final Dial ratio;
    private final Dial saturation;
    private final TextField words = new TextField(Words.of("room.light.words"));
    private final Span said = new Span();
    private final Press send;
    private final transient Consumer<LightingNote> moved;

    LightingPanel(Consumer<LightingNote> moved, BiConsumer<LightingNote, String> send) {
        this.moved = moved;
        stops = dial("room.light.stops", -3, 3, 0.05, 0, "%+.2f");
        red = dial("room.light.red", -24, 24, 1, 0, "%+.0f");
        green = dial("room.light.green", -24, 24, 1, 0, "%+.0f");
        blue = dial("room.light.blue", -24, 24, 1, 0, "%+.0f");
        kelvin = dial("room.light.kelvin", 2_000, 12_000, 50, DAYLIGHT, "%.0f K");
        tint = dial("room.light.tint", -60, 60, 1, 0, "%+.0f");
        ratio = dial("room.light.ratio", 1, 16, 0.1, RATIO, "%.1f:1");
        saturation = dial("room.light.saturation", 0, 2, 0.01, 1, "%.2f");
        words.setWidthFull();
        words.setMaxLength(4000);
        said.addClassName("ap-second");
        this.send = new Press(Words.of("room.light.send"), () -> send.accept(note(), words.getValue())).main();
        Div foot = new Div(this.send, new Press(Words.of("room.light.reset"), this::reset).bare());
        foot.addClassName("ap-row");
        getContent().setSummaryText(Words.of("room.light"));
        getContent().addClassNames("room-light");
        List.of(stops, red, green, blue, kelvin, tint, ratio, saturation).forEach(getContent()::add);
        getContent().add(words, said, foot);
        spell();
    }

    /** @param reason why a note cannot be sent, or empty */
    void sendable(String reason) {
        send.setEnabled(reason.isEmpty());
        send.setTitle(reason);
    }

    void reset() {
        List.of(stops, red, green, blue, kelvin, tint, ratio, saturation).forEach(Dial::reset);
        words.clear();
        change();
    }

    LightingNote note() {
        return LightingNote.NONE
                .withStops(stops.value())
                .withPoints(new PrinterPoints(red.value(), green.value(), blue.value()))
                .withLight(new LightColour(DAYLIGHT, 0), new LightColour(kelvin.value(), tint.value()))
                .withRatio(RATIO, ratio.value())
                .withSaturation(saturation.value());
    }

    private Dial dial(String key, double least, double most, double step, double rest, String form) {
        return new Dial(Words.of(key), least, most, step, rest, form, this::change);
    }

    private void change() {
        spell();
        moved.accept(note());
    }

    private void spell() {
        LightingNote note = note();
        said.setText(note.asksForSomething() ? note.words() : Words.of("room.light.nothing"));
    }
}
