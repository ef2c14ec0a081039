package answerprint.review.ui.room;

import answerprint.shell.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What changed, where its pixels came from, how sure the machine is, and what the checks measured. */
class EvidencePanel extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    /**
     * The evidence in words.
     *
     * @param why one line
     * @param facts name and value
     * @param checks one for each guard
     * @param answers what became of the points that asked for this version
     * @param remarks known weaknesses
     */
    record Shown(
            String title,
            String why,
            List<Fact> facts,
            List<Check> checks,
            List<Answer> answers,
            List<String> remarks) {}

    record Fact(String name, String value, boolean alarming) {}

    /** @param outcome {@code pass}, {@code needs-permission} or {@code stop} */
    record Check(String guard, String title, String outcome, String words, List<String> readings) {}

    record Answer(boolean answered, String words) {}

    EvidencePanel() {
        getContent().addClassName("room-part");
    }

    void show(Shown shown) {
        getContent().removeAll();
        H2 title = new H2(shown.title());
        Div why = new Div(new Span(shown.why()));
        why.addClassName("ap-second");
        getContent().add(title, why, facts(shown.facts()));
        if (!shown.answers().isEmpty()) {
            getContent().add(heading("room.answers"));
            shown.answers().forEach(answer -> getContent().add(answer(answer)));
        }
        getContent().add(heading("room.checks"));
        shown.checks().forEach(check -> getContent().add(check(check)));
        shown.remarks().forEach(remark -> getContent().add(remark(remark)));
    }

    private static HtmlContainer facts(List<Fact> facts) {
        HtmlContainer list = new HtmlContainer("dl");
        list.addClassName("room-facts");
        for (Fact fact : facts) {
            HtmlContainer name = new HtmlContainer("dt");
            name.setText(fact.name());
            HtmlContainer value = new HtmlContainer("dd");
            value.setText(fact.value());
            value.setClassName("ap-fault", fact.alarming());
            list.add(name, value);
        }
        return list;
    }

    private static Div answer(Answer answer) {
        Div line = new Div(new Span((answer.answered() ? "✓ " : "– ") + answer.words()));
        line.addClassName("room-answer");
        return line;
    }

    private static Details check(Check check) {
        Div readings = new Div();
        readings.addClassName("room-readings");
        readings.add(new Div(new Span(check.words())));
        check.readings().forEach(reading -> readings.add(new Div(new Span(reading))));
        Span summary = new Span(sign(check.outcome()) + " " + check.guard() + " " + check.title());
        summary.addClassNames("room-check", "is-" + check.outcome());
        Details details = new Details(summary, readings);
        details.setOpened(!check.outcome().equals("pass"));
        return details;
    }

    /** A shape beside the colour: tick, triangle, cross; all three are in every common font. */
    private static String sign(String outcome) {
        return switch (outcome) {
            case "pass" -> "✓";
            case "needs-permission" -> "▲";
            default -> "✕";
        };
    }

    private static Div remark(String words) {
        Div line = new Div(new Span(words));
        line.addClassNames("ap-second", "room-answer");
        return line;
    }

    private static H2 heading(String key) {
        return new H2(Words.of(key));
    }
}
