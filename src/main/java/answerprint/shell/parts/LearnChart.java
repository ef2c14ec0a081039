package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** Loss and held-out curves, drawn as they come. */
@Tag("learn-chart")
@JsModule("./components/learn-chart/learn-chart.ts")
public class LearnChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One curve: values at rising steps. */
    public record Curve(String label, List<Double> steps, List<Double> values) {
        public Curve {
            steps = List.copyOf(steps);
            values = List.copyOf(values);
        }
    }

    public void show(String words, List<Curve> curves) {
        getElement().setProperty("words", words);
        getElement().setPropertyJson("curves", JSON.valueToTree(curves));
    }
}
