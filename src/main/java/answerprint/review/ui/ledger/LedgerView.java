package answerprint.review.ui.ledger;

import answerprint.access.People;
import answerprint.access.SignedIn;
import answerprint.ledger.LedgerLine;
import answerprint.ledger.LedgerLines;
import answerprint.ledger.LedgerVerifier;
import answerprint.production.ProductionId;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every entry of the production's ledger, and a button that checks the whole chain. */
@Route(value = InProduction.ROUTE + "/ledger", layout = ShellLayout.class)
@PageTitle("Ledger | Answerprint")
@Place(words = "ledger.menu", order = 80)
@RolesAllowed(SignedIn.CREW)
public class LedgerView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private final transient LedgerLines ledger;
    private final transient People people;
    private final transient Live live;
    private final Paragraph found = new Paragraph();
    private final EntryTable entries = new EntryTable();
    private final Press more = new Press(Words.of("ledger.more"), this::readOn);

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    private long read;

    public LedgerView(LedgerLines ledger, People people, Live live) {
        this.ledger = ledger;
        this.people = people;
        this.live = live;
        addClassName("ap-page");
        found.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        removeAll();
        Press verify = new Press(Words.of("ledger.verify"), this::verify).main();
        add(new H1(Words.of("ledger.title")), new Paragraph(Words.of("ledger.words")), verify, found, entries, more);
        readOn();
        if (read == 0) {
            add(new Blank(Words.of("ledger.empty"), Words.of("ledger.empty.next")));
        }
        live.follow(this, production.value(), bulletin -> follow());
    }

    private void readOn() {
        List<LedgerLine> lines = ledger.after(production, read, PAGE);
        entries.add(lines, new EntryWords(people.names(EntryWords.mentioned(lines))));
        read = lines.isEmpty() ? read : lines.getLast().seq();
        more.setVisible(lines.size() == PAGE);
    }

    /** New entries join at the foot, unless there is a page in between that was not read yet. */
    private void follow() {
        if (!more.isVisible()) {
            readOn();
        }
    }

    private void verify() {
        LedgerVerifier.Finding finding = ledger.verify(production);
        found.setText(finding.words());
        found.setClassName("ap-fault", finding instanceof LedgerVerifier.Finding.Broken);
    }
}
