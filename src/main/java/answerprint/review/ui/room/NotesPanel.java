package answerprint.review.ui.room;

import answerprint.review.Note;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.Press;
import answerprint.timeline.FrameRange;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** Notes pinned to frames, and the box that writes one where the playhead rests. */
class NotesPanel extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    /** A note as typed: its frames, ABS, and its words. */
    record Draft(FrameRange frames, String words) {}

    private final H2 title = new H2();
    private final Div thread = new Div();
    private final TextArea words = new TextArea();
    private final Span chip = new Span();
    private final Span drawn = new Span();
    private final transient Consumer<Note> chosen;
    private transient FrameRange frames = FrameRange.single(0);

    NotesPanel(Consumer<Note> chosen, Runnable pen, Consumer<Draft> send) {
        this.chosen = chosen;
        getContent().addClassName("room-part");
        words.setPlaceholder(Words.of("room.note.placeholder"));
        words.setAriaLabel(Words.of("room.note.placeholder"));
        words.setMaxLength(4000);
        words.setWidthFull();
        words.setMinRows(2);
        Press write = new Press(Words.of("room.note.send"), () -> send.accept(new Draft(frames, words.getValue())));
        write.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(words);
        chip.addClassName("room-chip");
        drawn.addClassName("ap-second");
        Div foot = new Div(chip, drawn, new Press(Words.of("room.note.pen"), pen).bare(), write);
        foot.addClassName("ap-row");
        thread.addClassName("room-thread");
        thread.getElement().setAttribute("aria-live", "polite");
        getContent().add(title, thread, words, foot);
    }

    /** The note that is written next is pinned here. */
    void at(FramePlayer.At at) {
        frames = new FrameRange(Math.min(at.first(), at.last()), Math.max(at.first(), at.last()));
        chip.setText(EvidenceWords.frm(frames));
    }

    void drawing(boolean there) {
        drawn.setText(there ? Words.of("room.note.drawn") : "");
    }

    void focus() {
        words.focus();
    }

    void sent() {
        words.clear();
        drawing(false);
    }

    void show(List<Note> notes) {
        title.setText(Words.of("room.notes", notes.size()));
        thread.removeAll();
        notes.forEach(note -> thread.add(line(note)));
    }

    private Div line(Note note) {
        NativeButton frame = new NativeButton(EvidenceWords.frm(note.frames()), click -> chosen.accept(note));
        frame.addClassName("room-chip");
        frame.setTitle(Words.of("room.note.go"));
        Span who = new Span(
                note.authorName() + note.role().map(role -> ", " + role.title()).orElse(""));
        who.addClassName("room-card-title");
        Span when = new Span("v%03d · %s".formatted(note.version(), Day.andTime(note.at())));
        when.addClassName("ap-second");
        Div head = new Div(frame, who, when);
        head.addClassName("ap-row");
        Div line = new Div(head, new Div(new Span(body(note))));
        line.addClassName("room-note");
        note.answeredBy()
                .ifPresent(version ->
                        line.add(new Div(new Span(Words.of("room.note.answered", "v%03d".formatted(version))))));
        return line;
    }

    private static String body(Note note) {
        StringBuilder text = new StringBuilder(note.words());
        note.lighting()
                .ifPresent(light -> text.append(text.isEmpty() ? "" : " · ").append(light.words()));
        note.reasons()
                .forEach(reason -> text.append(text.isEmpty() ? "" : " · ").append(Words.of("reason." + reason.id())));
        if (!note.drawing().isEmpty()) {
            text.append(text.isEmpty() ? "" : " · ").append(Words.of("room.note.drawing"));
        }
        return text.toString();
    }
}
