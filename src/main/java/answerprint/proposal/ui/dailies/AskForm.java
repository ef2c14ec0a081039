package answerprint.proposal.ui.dailies;

import answerprint.correction.Asking;
import answerprint.correction.Marked;
import answerprint.picture.Region;
import answerprint.shell.Words;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.Press;
import answerprint.take.Take;
import answerprint.timeline.FrameNumbering;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for any kind of correction: what has to be marked on the picture, which take or frame to name, what may be turned. It
 * shows what the kind says of itself, and fires one wish.
 */
class AskForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final FramePlayer.Marks NO_MARKS = new FramePlayer.Marks(0, List.of(), List.of());

    /** Hears what is asked for. */
    interface Wishes {
        /** @param settings what was turned away from its default */
        void asked(KindOffer offer, Marked marked, DialRow.Turned settings);

        /** @param mode of the player: {@code points}, {@code box} or empty */
        void marking(String mode);

        /** A second line is marked beside the first. */
        void markingAnother();
    }

    private final transient List<Take> others;
    private final transient Wishes wishes;
    private final Select<KindOffer> kinds = new Select<>();
    private final Select<Take> other = new Select<>();
    private final Select<String> meanings = new Select<>();
    private final Span hint = new Span();
    private final DialRow dials = new DialRow();
    private final Press ask = new Press(Words.of("dailies.ask"), this::ask).main();
    private final Press again = new Press(Words.of("dailies.mark-again"), this::markAgain).bare();
    private final Press second = new Press(Words.of("dailies.mark-shadow"), this::markSecond).bare();
    private transient FramePlayer.Marks marks = NO_MARKS;
    /** The line that was marked before a second one was begun; nothing while the first is being marked. */
    private transient FramePlayer.Marks before = NO_MARKS;

    private int frame;

    AskForm(List<KindOffer> offers, List<Take> others, Wishes wishes) {
        this.others = List.copyOf(others);
        this.wishes = wishes;
        kinds.setItems(offers.stream()
                .filter(offer -> offer.asking().other() != Asking.Other.TAKE || !others.isEmpty())
                .toList());
        kinds.setItemLabelGenerator(KindOffer::title);
        kinds.setWidth("230px");
        kinds.setPlaceholder(Words.of("dailies.ask-for"));
        kinds.setAriaLabel(Words.of("dailies.ask-for"));
        kinds.addValueChangeListener(change -> chosen());
        other.setItems(this.others);
        other.setItemLabelGenerator(
                take -> take.circled() ? Words.of("dailies.hero.circled", take.label()) : take.label());
        other.addValueChangeListener(change -> ready());
        meanings.setItemLabelGenerator(this::meaning);
        meanings.setEmptySelectionAllowed(true);
        meanings.setEmptySelectionCaption(Words.of("dailies.usual"));
        meanings.setAriaLabel(Words.of("dailies.meant"));
        meanings.addValueChangeListener(change -> ready());
        hint.addClassName("dailies-hint");
        hint.getElement().setAttribute("role", "status");
        Div row = new Div(kinds, meanings, other, ask, second, again);
        row.addClassName("ap-row");
        getContent().addClassName("dailies-ask");
        getContent().add(row, hint, dials);
        chosen();
    }

    /** What stands marked on the picture now. */
    void marked(FramePlayer.Marks now) {
        marks = now;
        ready();
    }

    /** Where the playhead rests. */
    void at(int now) {
        frame = now;
    }

    private void chosen() {
        KindOffer offer = kinds.getValue();
        marks = NO_MARKS;
        before = NO_MARKS;
        Asking asking = offer == null ? Asking.FOR_THE_FRAMES : offer.asking();
        boolean names = asking.other() == Asking.Other.TAKE || asking.other() == Asking.Other.FRAME;
        other.setVisible(names && !others.isEmpty());
        other.clear();
        String label = Words.of(asking.other() == Asking.Other.TAKE ? "dailies.hero" : "dailies.reference");
        other.setPlaceholder(label);
        other.setAriaLabel(label);
        meanings.setItems(asking.meanings());
        meanings.setVisible(!asking.meanings().isEmpty());
        hint.setText(offer == null ? "" : Words.of(Asking.wordsKey(offer.kind())));
        dials.show(offer);
        again.setVisible(asking.mark() != Asking.Mark.NOTHING);
        second.setVisible(asking.other() == Asking.Other.SECOND_LINE);
        wishes.marking(mode(asking.mark()));
        ready();
    }

    private void markAgain() {
        before = NO_MARKS;
        marked(NO_MARKS);
        hint.setText(Words.of(Asking.wordsKey(kinds.getValue().kind())));
        wishes.marking(mode(kinds.getValue().asking().mark()));
    }

    /** What is marked so far is the first line; the next points are the second. */
    private void markSecond() {
        before = marks;
        marked(NO_MARKS);
        int frm = FrameNumbering.FROM_1001.frm(before.frame());
        hint.setText(Words.of("dailies.mark-shadow.asking", Integer.toString(frm)));
        wishes.markingAnother();
    }

    private boolean secondBegun() {
        return !before.points().isEmpty();
    }

    private void ready() {
        KindOffer offer = kinds.getValue();
        boolean enough = offer != null && marked().answers(offer.asking());
        boolean apart = secondBegun() && !marks.points().isEmpty() && marks.frame() != before.frame();
        ask.setEnabled(enough && !apart);
        second.setEnabled(enough && !secondBegun());
        again.setEnabled(!marks.points().isEmpty() || !marks.box().isEmpty() || secondBegun());
    }

    private void ask() {
        wishes.asked(kinds.getValue(), marked(), dials.turned());
        kinds.clear();
    }

    private Marked marked() {
        @Nullable Take named = other.getValue();
        FramePlayer.Marks first = secondBegun() ? before : marks;
        return new Marked(
                first.frame(),
                places(first),
                secondBegun() ? places(marks) : List.of(),
                box(marks.box()),
                named == null ? null : named.id().value(),
                named == null ? frame : Math.min(frame, named.frames() - 1),
                Objects.requireNonNullElse(meanings.getValue(), ""));
    }

    /** The caption of none as well: the select asks for it, too. */
    private String meaning(@Nullable String meant) {
        KindOffer offer = kinds.getValue();
        return meant == null || offer == null
                ? Words.of("dailies.usual")
                : Words.of(Asking.meaningKey(offer.kind(), meant));
    }

    private static List<Marked.Place> places(FramePlayer.Marks marks) {
        return marks.points().stream()
                .map(point -> new Marked.Place(point.get(0), point.get(1)))
                .toList();
    }

    private static Region box(List<Integer> drawn) {
        return drawn.size() == 4 ? new Region(drawn.get(0), drawn.get(1), drawn.get(2), drawn.get(3)) : Region.NONE;
    }

    private static String mode(Asking.Mark mark) {
        return switch (mark) {
            case NOTHING -> "";
            case POINTS -> "points";
            case BOX, MAYBE_BOX -> "box";
        };
    }
}
