package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.ObjectMapper;

/** Loss and held-out curves, drawn as they come. */
@Tag("learn-chart")
@JsModule("./components/learn-chart/learn-chart.ts")
public class LearnChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One curve: values at rising steps; a step whose value is no number is left out. */
    public record Curve(String label, List<Double> steps, List<Double> values) {
        public Curve {
            List<Double> all = List.copyOf(values);
            int[] told = IntStream.range(0, all.size())
                    .filter(i -> Double.isFinite(all.get(i)))
                    .toArray();
            steps = IntStream.of(told).mapToObj(List.copyOf(steps)::get).toList();
            values = IntStream.of(told).mapToObj(all::get).toList();
        }
    }

    public void show(String words, List<Curve> curves) {
        getElement().setProperty("words", words);
        getElement().setPropertyJson("curves", JSON.valueToTree(curves));
    }
}
