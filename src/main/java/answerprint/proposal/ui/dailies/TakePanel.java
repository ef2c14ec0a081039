package answerprint.proposal.ui.dailies;

import answerprint.colour.Encoding;
import answerprint.correction.Marked;
import answerprint.picture.AssumedEncoding;
import answerprint.shell.Words;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.Pictures;
import answerprint.shell.parts.Press;
import answerprint.take.Take;
import answerprint.timeline.FrameRange;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;

/** One take, played, with what can be asked for it. */
class TakePanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What a person asks of the take. */
    interface Asks {
        void circle(boolean circled);

        /** @param slate as written, "42A / 3" */
        void rename(String slate);

        /** What the plate's numbers mean. */
        void read(Encoding encoding);

        void correct(KindOffer offer, Marked marked, DialRow.Turned settings, FrameRange frames);

        void lookThrough();

        /** @param frame ABS, where the camera is to stand */
        void cleanPlate(int frame);

        void close();
    }

    private final FramePlayer player = new FramePlayer();
    private final Span hint = new Span();
    private final Span looked = new Span();
    private final transient Take take;
    private transient FrameRange marked;
    private int resting;

    /**
     * @param others the other takes of the set-up
     * @param offers what may be asked for; nothing for those who may not ask
     */
    TakePanel(Take take, List<Take> others, List<KindOffer> offers, boolean mayKeep, Asks asks) {
        this.take = take;
        this.marked = FrameRange.ofCount(take.frames());
        player.plain();
        player.stills(Pictures.still(take.id().value()), "");
        player.show(plate(take));
        hint.addClassName("dailies-hint");
        hint.getElement().setAttribute("role", "status");
        looked.addClassName("dailies-hint");
        looked.getElement().setAttribute("role", "status");
        player.onSettled(this::mark);
        Div acts = new Div();
        acts.addClassNames("ap-row", "dailies-acts");
        getContent().addClassNames("ap-panel", "dailies-open");
        Div head = new Div(new H2(title(take)), new Press(Words.of("dailies.close"), asks::close).bare());
        head.addClassNames("ap-row", "ends");
        getContent().add(head, player);
        if (!offers.isEmpty()) {
            getContent().add(form(offers, others, asks));
            acts.add(new Press(Words.of("dailies.look"), asks::lookThrough));
            acts.add(new Press(Words.of("dailies.clean-plate"), () -> asks.cleanPlate(resting)));
        }
        if (mayKeep) {
            acts.add(new Press(
                    Words.of(take.circled() ? "dailies.uncircle" : "dailies.circle"),
                    () -> asks.circle(!take.circled())));
            acts.add(slate(take, asks));
            acts.add(encoding(take, asks));
            take.warnings().stream().filter(AssumedEncoding::asks).findFirst().ifPresent(hint::setText);
        }
        getContent().add(acts, hint, looked);
    }

    Take take() {
        return take;
    }

    /** What came of looking through the take. */
    void looked(String words) {
        looked.setText(words);
    }

    private AskForm form(List<KindOffer> offers, List<Take> others, Asks asks) {
        AskForm form = new AskForm(offers, others, new AskForm.Wishes() {
            @Override
            public void asked(KindOffer offer, Marked given, DialRow.Turned settings) {
                asks.correct(offer, given, settings, marked);
            }

            @Override
            public void marking(String mode) {
                player.mark(mode);
            }

            @Override
            public void markingAnother() {
                player.markAnother();
            }
        });
        player.onMarks(form::marked);
        player.onSettled(at -> form.at(at.frame()));
        return form;
    }

    static FramePlayer.Plate plate(Take take) {
        return new FramePlayer.Plate(
                Pictures.proxy(take.id().value()),
                FrameRange.ofCount(take.frames()),
                take.pictures().poster() == null
                        ? ""
                        : Pictures.poster(take.id().value()),
                take.rate().numerator(),
                take.rate().denominator(),
                take.start() == null ? 0 : take.start().frame(),
                take.start() != null && take.start().dropFrame(),
                take.frames(),
                take.width(),
                take.height());
    }

    /** In and out if they are marked, else the whole take. */
    private void mark(FramePlayer.At at) {
        resting = at.frame();
        marked = at.first() == at.last()
                ? FrameRange.ofCount(take.frames())
                : new FrameRange(Math.min(at.first(), at.last()), Math.max(at.first(), at.last()));
    }

    /** What stands on the slate, to be corrected by whoever keeps the takes. */
    private static TextField slate(Take take, Asks asks) {
        TextField slate = new TextField();
        slate.setValue(take.label());
        slate.setPlaceholder(Words.of("dailies.slate.form"));
        slate.setAriaLabel(Words.of("dailies.slate"));
        slate.setTitle(Words.of("dailies.slate.form"));
        slate.setWidth("130px");
        slate.addValueChangeListener(change -> asks.rename(change.getValue()));
        return slate;
    }

    /** What the plate's numbers mean; where the file does not say it, it is asked beside the take. */
    private static Select<Encoding> encoding(Take take, Asks asks) {
        Encoding now = Encoding.ofId(take.encoding());
        Select<Encoding> pick = new Select<>();
        pick.setWidth("220px");
        pick.setAriaLabel(Words.of("dailies.encoding"));
        pick.setTooltipText(Words.of("dailies.encoding"));
        pick.setItems(Stream.concat(Stream.of(now), Encoding.usual().stream())
                .distinct()
                .toList());
        pick.setItemLabelGenerator(Encoding::id);
        pick.setValue(now);
        pick.addValueChangeListener(change -> asks.read(change.getValue()));
        return pick;
    }

    private static String title(Take take) {
        String roll =
                take.origin().clip().isEmpty() ? take.fileName() : take.origin().clip();
        return take.label() + "   " + roll;
    }
}
