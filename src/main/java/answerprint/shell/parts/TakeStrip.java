package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A take's poster, and its filmstrip while the pointer moves over it. */
@Tag("take-strip")
@JsModule("./components/take-strip/take-strip.ts")
public class TakeStrip extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    /**
     * @param poster address, or empty while it is being made
     * @param strip address of one picture with {@code thumbs} thumbnails side by side, or empty
     * @param words what a screen reader says
     */
    public TakeStrip(String poster, String strip, int thumbs, double aspect, String words) {
        getElement().setProperty("poster", poster);
        getElement().setProperty("strip", strip);
        getElement().setProperty("thumbs", thumbs);
        getElement().setProperty("aspect", aspect);
        getElement().setProperty("words", words);
    }
}
