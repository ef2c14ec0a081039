package answerprint.review.ui.ledger;

import answerprint.ledger.LedgerLine;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Ledger entries in order; each opens to the bytes that are hashed. */
class EntryTable extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 12;
    private final Table table = new Table(
            Words.of("ledger.title"),
            Words.of("ledger.place"),
            Words.of("ledger.at"),
            Words.of("ledger.who"),
            Words.of("ledger.what"),
            Words.of("ledger.hash"));

    EntryTable() {
        getContent().add(table);
    }

    void add(List<LedgerLine> lines, EntryWords words) {
        lines.forEach(line -> table.row(
                new Span(Long.toString(line.seq())),
                whole(Day.andTime(line.at())),
                new Span(words.who(line)),
                what(line, words),
                mono(line.hash())));
        setVisible(true);
    }

    private static Details what(LedgerLine line, EntryWords words) {
        Span body = new Span(line.body());
        body.addClassName("ap-mono");
        return new Details(words.what(line), body);
    }

    private static Span mono(String hash) {
        Span span = whole(hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
        span.addClassName("ap-mono");
        span.setTitle(hash);
        return span;
    }

    /** Stays on one line. */
    private static Span whole(String words) {
        Span span = new Span(words);
        span.addClassName("ap-whole");
        return span;
    }
}
