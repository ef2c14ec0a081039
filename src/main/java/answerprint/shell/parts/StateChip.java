package answerprint.shell.parts;

import com.vaadin.flow.component.html.Span;

/** A state as shape, colour and word: never colour alone. Its looks stand in {@code shell.css}. */
public class StateChip extends Span {
    private static final long serialVersionUID = 1L;

    /** @param state frozen id such as {@code in-review}; @param words as shown */
    public StateChip(String state, String words) {
        super(words);
        addClassNames("ap-chip", "is-" + state);
    }
}
