package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A plain table that scrolls sideways on narrow screens. */
public class Table extends Div {
    private static final long serialVersionUID = 1L;
    private final HtmlContainer body = new HtmlContainer("tbody");

    /** @param caption for screen readers */
    public Table(String caption, String... columns) {
        addClassName("ap-scroll");
        HtmlContainer head = new HtmlContainer("tr");
        for (String column : columns) {
            HtmlContainer cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(column);
            head.add(cell);
        }
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("ap-table");
        table.getElement().setAttribute("aria-label", caption);
        HtmlContainer top = new HtmlContainer("thead");
        top.add(head);
        table.add(top, body);
        add(table);
    }

    public Table row(Component... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (Component cell : cells) {
            HtmlContainer box = new HtmlContainer("td");
            box.add(cell);
            row.add(box);
        }
        body.add(row);
        return this;
    }

    public Table row(String... cells) {
        Component[] spans = new Component[cells.length];
        for (int n = 0; n < cells.length; n++) {
            spans[n] = new Span(cells[n]);
        }
        return row(spans);
    }
}
