package answerprint.learning.ui.learned;

import answerprint.learning.CurvePoint;
import answerprint.learning.ModelPreview;
import answerprint.learning.ProductionModel;
import answerprint.learning.ShotGate;
import answerprint.shell.Words;
import answerprint.shell.parts.LearnChart;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** One version: where it stands, its curves, previews on frames that it never learned from, and where its nets are used. */
class ModelPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final H2 title = new H2();
    private final Paragraph stands = new Paragraph();
    private final LearnChart finder = new LearnChart();
    private final LearnChart repair = new LearnChart();
    private final Div previews = new Div();
    private final Div known = new Div();
    private final Div gates = new Div();
    private final Paragraph takes = new Paragraph();
    private final Paragraph cost = new Paragraph();
    private String shown = "";

    ModelPanel() {
        getContent().addClassName("ap-panel");
        Div charts = new Div(chart("learned.finder", finder), chart("learned.repair", repair));
        charts.addClassName("learned-charts");
        previews.addClassName("learned-previews");
        stands.getElement().setAttribute("role", "status");
        getContent().add(title, stands, charts, takes, cost, known, gates, previews);
    }

    void show(ProductionModel model, List<CurvePoint> points, List<ModelPreview> pictures) {
        title.setText(Words.of("learned.version", model.version()));
        long seconds = Math.round(model.cpuSeconds());
        stands.setText(
                model.words().isBlank()
                        ? Words.of("learned.took", seconds)
                        : Words.of("learned.stands", model.words(), seconds));
        finder.show(Words.of("learned.finder"), curves(points, CurvePoint.FINDER));
        repair.show(Words.of("learned.repair"), curves(points, CurvePoint.REPAIR));
        takes.setText(Words.of(
                "learned.takes",
                model.takes().size(),
                String.join(
                        ", ", model.takes().stream().map(take -> take.name()).toList())));
        cost.setText(CostWords.of(model.learned().cost()));
        cost.setVisible(!cost.getText().isEmpty());
        known(KnownThings.of(model.learned()));
        gates(model.learned().shots());
        previews(model, pictures);
    }

    private static List<LearnChart.Curve> curves(List<CurvePoint> points, String net) {
        return List.of(
                curve(points, net, CurvePoint.LOSS, "learned.curve.loss"),
                curve(points, net, CurvePoint.HELD_OUT, "learned.curve.held-out"));
    }

    private static LearnChart.Curve curve(List<CurvePoint> points, String net, String kind, String key) {
        List<CurvePoint> own = points.stream()
                .filter(point -> point.net().equals(net) && point.kind().equals(kind))
                .toList();
        return new LearnChart.Curve(
                Words.of(key + "." + net),
                own.stream().map(point -> (double) point.step()).toList(),
                own.stream().map(CurvePoint::value).toList());
    }

    private void known(List<KnownThings.Known> things) {
        known.removeAll();
        if (things.isEmpty()) {
            return;
        }
        Table table =
                new Table(Words.of("learned.known"), Words.of("learned.known.name"), Words.of("learned.known.gain"));
        things.forEach(thing -> table.row(thing.name(), thing.gain()));
        known.add(new H2(Words.of("learned.known")), table);
    }

    private void gates(List<ShotGate> shots) {
        gates.removeAll();
        if (shots.isEmpty()) {
            return;
        }
        Table table = new Table(
                Words.of("learned.gates"),
                Words.of("learned.gate.take"),
                Words.of("learned.gate.gain"),
                Words.of("learned.gate.used"));
        shots.forEach(shot -> table.row(
                shot.name(),
                String.format(Locale.ROOT, "%+.2f dB", shot.gain()),
                Words.of(shot.used() ? "learned.gate.yes" : "learned.gate.no")));
        gates.add(new H2(Words.of("learned.gates")), new Paragraph(Words.of("learned.gates.words")), table);
    }

    /** Redrawn only when there are others, so that a page that is looked at does not flicker with each step. */
    private void previews(ProductionModel model, List<ModelPreview> pictures) {
        String now = model.id() + pictures.toString();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        previews.removeAll();
        for (ModelPreview preview : pictures) {
            String address =
                    "/api/models/" + model.id() + "/previews/" + preview.position() + "?step=" + preview.step();
            Image image =
                    new Image(address, Words.of("learned.preview", preview.net(), preview.frame(), preview.step()));
            image.getElement().setAttribute("loading", "lazy");
            previews.add(new Div(
                    image, new Span(Words.of("learned.preview", preview.net(), preview.frame(), preview.step()))));
        }
    }

    private static Div chart(String key, LearnChart chart) {
        return new Div(new H2(Words.of(key)), chart);
    }
}
