package answerprint.proposal.ui.dailies;

import answerprint.shell.Words;
import answerprint.shell.parts.Pictures;
import answerprint.shell.parts.TakeStrip;
import answerprint.take.Take;
import answerprint.take.TakeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** All takes, drawn as far as one has scrolled. */
class TakeCards extends Composite<VirtualList<DailiesRows.Line>> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private final transient Consumer<TakeId> chosen;

    TakeCards(Consumer<TakeId> chosen) {
        this.chosen = chosen;
        getContent().addClassName("dailies-list");
        getContent().setRenderer(new ComponentRenderer<Component, DailiesRows.Line>(this::line));
    }

    void show(List<DailiesRows.Line> lines) {
        getContent().setItems(lines);
    }

    private Component line(DailiesRows.Line line) {
        return switch (line) {
            case DailiesRows.Line.DayLine day -> heading("dailies-day", day(day));
            case DailiesRows.Line.RollLine roll ->
                heading(
                        "dailies-roll",
                        roll.roll().isEmpty()
                                ? Words.of("dailies.roll.none")
                                : Words.of("dailies.roll", roll.roll(), roll.camera()));
            case DailiesRows.Line.SceneLine scene -> scene(scene);
        };
    }

    private static String day(DailiesRows.Line.DayLine line) {
        String day = line.day() == null ? Words.of("dailies.day.none") : DAY.format(line.day());
        String unit = line.unit().isEmpty() ? "" : ", " + line.unit();
        return day + unit + " · " + Words.count("dailies.takes", line.takes());
    }

    private static Div heading(String look, String words) {
        Div heading = new Div(new Span(words));
        heading.addClassName(look);
        heading.getElement().setAttribute("role", "heading");
        heading.getElement().setAttribute("aria-level", look.equals("dailies-day") ? "2" : "3");
        return heading;
    }

    private Div scene(DailiesRows.Line.SceneLine line) {
        Div takes = new Div();
        takes.addClassName("dailies-takes");
        line.takes().forEach(take -> takes.add(card(take)));
        Div scene = new Div(new Span(line.scene()), takes);
        scene.addClassName("dailies-scene");
        return scene;
    }

    private NativeButton card(Take take) {
        NativeButton card = new NativeButton("", click -> chosen.accept(take.id()));
        card.addClassName("dailies-take");
        card.setAriaLabel(Words.of(take.circled() ? "dailies.take.circled" : "dailies.take", take.label()));
        Span number =
                new Span(take.slate().numbered() ? Integer.toString(take.slate().take()) : "–");
        number.addClassName(take.circled() ? "dailies-circled" : "dailies-number");
        Span slate = new Span(take.setup() + " /");
        Span facts = new Span(facts(take));
        facts.addClassName("ap-second");
        Div title = new Div(slate, number, facts);
        title.addClassName("dailies-title");
        card.add(strip(take), title);
        if (!take.warnings().isEmpty()) {
            Span warning =
                    new Span(Words.count("dailies.warnings", take.warnings().size()));
            warning.addClassName("ap-fault");
            warning.setTitle(String.join("\n", take.warnings()));
            card.add(warning);
        }
        return card;
    }

    private static String facts(Take take) {
        String start = take.start() == null ? "" : take.start() + " · ";
        return start + Words.of("dailies.frames", take.frames());
    }

    private static TakeStrip strip(Take take) {
        return new TakeStrip(
                take.pictures().poster() == null
                        ? ""
                        : Pictures.poster(take.id().value()),
                take.pictures().strip() == null ? "" : Pictures.strip(take.id().value()),
                take.pictures().tiles(),
                (double) take.width() / take.height(),
                take.label());
    }
}
