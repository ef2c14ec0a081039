package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where there is nothing to show yet: why, and what to do next. */
public class Blank extends Div {
    private static final long serialVersionUID = 1L;

    public Blank(String title, String next, Component... ways) {
        addClassName("ap-blank");
        Span strong = new Span(title);
        strong.addClassName("ap-blank-title");
        add(strong, new Paragraph(next));
        add(ways);
    }
}
