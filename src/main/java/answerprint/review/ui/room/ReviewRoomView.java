package answerprint.review.ui.room;

import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.review.Note;
import answerprint.review.Verdict;
import answerprint.review.VerdictOutcome;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.OrderList;
import answerprint.shell.parts.Toast;
import answerprint.work.Bulletin;
import answerprint.work.Orders;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The review room. Composes its parts, wires what they say, and hands acts to the desk. */
@Route(value = InProduction.ROUTE + "/room/:proposal?", layout = ShellLayout.class)
@PageTitle("Review room | Answerprint")
@Place(words = "room.menu", order = 40)
@CssImport("./themes/answerprint/room.css")
@RolesAllowed(SignedIn.CREW)
public class ReviewRoomView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient RoomDesk desk;
    private final transient Live live;
    private final transient ReviewRoomState state = new ReviewRoomState();
    private final FramePlayer player = new FramePlayer();
    private final HeldBanner held = new HeldBanner(this::allow);
    private final QueuePanel queue = new QueuePanel(this::go);
    private final EvidencePanel evidence = new EvidencePanel();
    private final SignOffPanel signOff = new SignOffPanel();
    private final NotesPanel notes = new NotesPanel(this::look, () -> player.pen(true), this::write);
    private final LightingPanel light = new LightingPanel(this::preview, this::sendLight);
    private final DecideBar decide = new DecideBar(this::as, this::decide);
    private final OrderList work;
    private transient Registration following = () -> {};
    private transient Optional<RoomDesk.Opened> opened = Optional.empty();
    private transient String drawing = "";
    private transient FramePlayer.At at = new FramePlayer.At(0, 0, 0);

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public ReviewRoomView(RoomDesk desk, Live live, Orders orders) {
        this.desk = desk;
        this.live = live;
        work = new OrderList(orders);
        addClassName("room");
        player.onSettled(this::rests);
        player.onSeen((seen, closely) -> saw(seen));
        player.onDrawing(this::drew);
        player.onWish(this::wish);
        player.onNoteChosen(id -> opened.ifPresent(room -> room.note(id).ifPresent(this::look)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        production = InProduction.id(parameters);
        state.queue(desk.queue(production));
        Optional<ProposalId> wanted = parameters.get("proposal").isPresent()
                ? Optional.of(new ProposalId(InProduction.uuid(parameters, "proposal")))
                : state.queue().stream().map(QueueCard::id).findFirst();
        wanted.ifPresentOrElse(this::open, this::nothing);
        following.remove();
        following = live.follow(this, production.value(), this::heard);
    }

    private void nothing() {
        removeAll();
        Div nothing = new Div(new Blank(Words.of("room.empty"), Words.of("room.empty.next")), work);
        nothing.addClassName("room-nothing");
        add(nothing);
        work.show(production, desk.me(production));
    }

    private void open(ProposalId proposal) {
        RoomDesk.Opened room = desk.open(production, proposal);
        boolean same = opened.filter(room::sameBits).isPresent();
        opened = Optional.of(room);
        state.open(proposal, room.room(), EvidenceWords.changed(room.version().evidence()));
        if (getChildren().findAny().isEmpty() || !player.isAttached()) {
            compose();
        }
        if (!same) {
            desk.show(player, room, state.seenRanges());
            drew("");
            decide.close();
            light.reset();
        }
        words(room);
    }

    private void compose() {
        removeAll();
        Div stage = new Div(held, player);
        stage.addClassName("room-stage");
        Div talk = new Div(evidence, signOff, light, notes);
        talk.addClassName("room-talk");
        Div rail = new Div(talk, decide);
        rail.addClassName("room-rail");
        add(queue, stage, rail);
    }

    private void words(RoomDesk.Opened room) {
        queue.show(state.queue(), room.proposal().id(), state.place());
        held.show(room.version(), room.room().standing(), room.mayAllow());
        evidence.show(EvidenceWords.of(room.proposal(), room.version(), desk.kind(room.proposal())));
        signOff.show(room.room().standing(), room.room().rings());
        notes.show(room.room().notes());
        player.notes(room.marks());
        light.setVisible(room.lights());
        light.sendable(room.mayLight() ? "" : Words.of("room.light.not-yours"));
        decide.show(state);
    }

    private void heard(Bulletin bulletin) {
        if (work.isAttached()) {
            work.refresh();
        }
        boolean mine = opened.filter(room -> room.concerns(bulletin)).isPresent();
        if (mine || bulletin.topic().equals("proposal") || bulletin.topic().equals("verdict")) {
            state.queue(desk.queue(production));
            opened.ifPresentOrElse(
                    room -> open(room.proposal().id()),
                    () -> state.queue().stream().map(QueueCard::id).findFirst().ifPresent(this::open));
        }
    }

    private void rests(FramePlayer.At place) {
        at = place;
        notes.at(place);
    }

    private void saw(String ranges) {
        state.saw(ranges);
        decide.show(state);
    }

    private void drew(String strokes) {
        drawing = strokes;
        player.drawing(strokes);
        notes.drawing(!strokes.isEmpty());
    }

    private void look(Note note) {
        player.seek(note.frames().first());
        player.drawing(desk.strokes(note));
    }

    private void wish(String action, FramePlayer.At place) {
        rests(place);
        switch (action) {
            case "approve" -> decide.approve();
            case "reject" -> decide.reject();
            case "note", "mark" -> notes.focus();
            case "next-proposal" -> state.neighbour(1).ifPresent(this::go);
            case "previous-proposal" -> state.neighbour(-1).ifPresent(this::go);
            case "next-shot" -> state.otherTake(1).ifPresent(this::go);
            case "previous-shot" -> state.otherTake(-1).ifPresent(this::go);
            case "fold-rail" -> toggle("folded");
            case "theatre" -> toggle("theatre");
            default -> {}
        }
    }

    private void toggle(String look) {
        setClassName(look, !hasClassName(look));
    }

    private void go(ProposalId proposal) {
        getUI().ifPresent(ui -> ui.navigate(InProduction.path(production, "room/" + proposal)));
    }

    private void write(NotesPanel.Draft draft) {
        opened.ifPresent(room -> {
            if (Toast.attempt(() -> desk.write(room, draft, drawing))) {
                notes.sent();
                drew("");
                open(room.proposal().id());
            }
        });
    }

    private void preview(answerprint.colour.LightingNote note) {
        desk.preview(player, note);
    }

    private void sendLight(answerprint.colour.LightingNote note, String words) {
        opened.ifPresent(room -> {
            if (Toast.attempt(() -> desk.light(room, at.frame(), note, words))) {
                light.reset();
                Toast.say(Words.of("room.light.sent"));
                open(room.proposal().id());
            }
        });
    }

    private void allow(String guard, String why) {
        opened.ifPresent(room -> {
            if (Toast.attempt(() -> desk.allow(room, guard, why))) {
                open(room.proposal().id());
            }
        });
    }

    private void as(answerprint.access.CrewRole role) {
        state.role(role);
        decide.show(state);
    }

    private void decide(Verdict verdict) {
        opened.ifPresent(room -> state.role()
                .ifPresent(role -> Toast.attempt(() -> {
                    switch (desk.give(room, role, verdict)) {
                        case VerdictOutcome.Recorded recorded -> {
                            Toast.say(recorded.standing().words());
                            decide.close();
                            state.queue(desk.queue(production));
                            open(room.proposal().id());
                        }
                        case VerdictOutcome.Superseded superseded -> {
                            Toast.fault(superseded.words());
                            open(room.proposal().id());
                        }
                        case VerdictOutcome.Declined declined -> Toast.fault(declined.words());
                    }
                })));
    }
}
