package answerprint.review.ui.room;

import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.colour.Encoding;
import answerprint.colour.LightPreview;
import answerprint.colour.LightingNote;
import answerprint.learning.Taste;
import answerprint.learning.Tastes;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;
import answerprint.proposal.Proposals;
import answerprint.proposal.Proposing;
import answerprint.review.NewNote;
import answerprint.review.NewVerdict;
import answerprint.review.Note;
import answerprint.review.NoteMark;
import answerprint.review.Noting;
import answerprint.review.ProposalStanding;
import answerprint.review.Reviewing;
import answerprint.review.Reviews;
import answerprint.review.Room;
import answerprint.review.Verdict;
import answerprint.review.VerdictOutcome;
import answerprint.shell.Words;
import answerprint.shell.parts.FramePlayer;
import answerprint.take.Takes;
import answerprint.timeline.FrameRange;
import answerprint.work.Bulletin;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Between the room and the gerunds: gathers what one proposal shows, and carries out what is decided. Holds no page. */
@ApplicationScoped
public class RoomDesk {
    private static final Set<String> LIT = Set.of("lighting-match", "relight");
    private final Proposals proposals;
    private final Proposing proposing;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Noting noting;
    private final RoomTakes takes;
    private final Takes everyTake;
    private final ProductionAccess access;
    private final ObjectMapper json;
    private final Tastes tastes;

    RoomDesk(
            Proposals proposals,
            Proposing proposing,
            Reviews reviews,
            Reviewing reviewing,
            Noting noting,
            RoomTakes takes,
            Takes everyTake,
            ProductionAccess access,
            ObjectMapper json,
            Tastes tastes) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.noting = noting;
        this.takes = takes;
        this.everyTake = everyTake;
        this.access = access;
        this.json = json;
        this.tastes = tastes;
    }

    /** One proposal with everything that the room shows of it. */
    record Opened(Proposal proposal, ProposalVersion version, Room room, RoomTakes.RoomTake take, Membership me) {

        boolean sameBits(Opened other) {
            return proposal.id().equals(other.proposal.id())
                    && version.number() == other.version.number()
                    && version.resultSha256().equals(other.version.resultSha256());
        }

        boolean concerns(Bulletin bulletin) {
            return bulletin.subject().equals(proposal.id().toString());
        }

        Optional<Note> note(String id) {
            return room.notes().stream()
                    .filter(note -> note.id().toString().equals(id))
                    .findFirst();
        }

        List<FramePlayer.Mark> marks() {
            return room.notes().stream()
                    .map(note -> new FramePlayer.Mark(
                            note.id().toString(),
                            note.frames().first(),
                            note.frames().last()))
                    .toList();
        }

        /** Whether a lighting note makes sense here at all. */
        boolean lights() {
            return LIT.contains(proposal.kind().id());
        }

        /** Whether the one who looks may allow what a guard asks for. */
        boolean mayAllow() {
            return me.allows(Permission.HOLD_AND_OMIT);
        }

        boolean mayLight() {
            return me.has(CrewRole.DP) || me.has(CrewRole.DIRECTOR);
        }
    }

    Membership me(ProductionId production) {
        return access.membership(production);
    }

    Opened open(ProductionId production, ProposalId id) {
        Proposal proposal = proposals.require(id);
        if (!proposal.production().equals(production)) {
            throw new NotFoundHere();
        }
        ProposalVersion version = proposals.latest(id);
        return new Opened(proposal, version, reviews.room(id), takes.of(proposal, version), me(production));
    }

    /** The newest first; where verdicts may teach, what is most likely wanted comes before. */
    List<QueueCard> queue(ProductionId production) {
        Taste taste = tastes.followed(production);
        Map<ProposalId, ProposalStanding> standings = reviews.standings(production);
        Map<UUID, String> slates = everyTake.slates(production);
        return proposals.of(production).stream()
                .sorted(Comparator.comparingDouble(
                        proposal -> -taste.likely(proposal.kind().id())))
                .flatMap(proposal -> Optional.ofNullable(standings.get(proposal.id())).stream()
                        .map(standing -> card(proposal, standing, slates)))
                .toList();
    }

    String kind(Proposal proposal) {
        return Words.of("correction." + proposal.kind().id() + ".title");
    }

    void show(FramePlayer player, Opened room, String seen) {
        ProposalId id = room.proposal().id();
        int version = room.version().number();
        player.seenBefore(seen);
        player.stills(RoomMedia.still(id, version, "plate"), RoomMedia.still(id, version, "proposal"));
        player.compare(EvidenceWords.side(room.proposal(), room.version(), RoomMedia.proxy(room.version())));
        player.show(room.take().plate());
        player.noLighting();
        player.seek(room.proposal().frames().first());
    }

    /** Shows the note on the picture with the arithmetic that will carry it out. */
    void preview(FramePlayer player, LightingNote note) {
        if (note.asksForSomething()) {
            player.lighting(LightPreview.of(note, Encoding.REC709));
        } else {
            player.noLighting();
        }
    }

    /** Allows what a guard asked for, in the first role of theirs that has the right. */
    void allow(Opened room, String guard, String why) {
        CrewRole role = Permission.HOLD_AND_OMIT.roles().stream()
                .filter(room.me()::has)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new Forbidden(Words.of("room.held.not-yours")));
        proposing.permit(room.proposal().id(), room.version().number(), guard, role, why);
    }

    VerdictOutcome give(Opened room, CrewRole role, Verdict verdict) {
        return reviewing.give(
                new NewVerdict(room.proposal().id(), role, verdict, room.room().seen(), freshKey()));
    }

    void write(Opened room, NotesPanel.Draft draft, String drawing) {
        noting.write(new NewNote(
                room.proposal().id(),
                room.version().number(),
                Optional.empty(),
                within(room, draft.frames()),
                draft.words(),
                List.of(),
                marks(drawing),
                Optional.empty(),
                false,
                freshKey()));
    }

    void light(Opened room, int frame, LightingNote note, String words) {
        CrewRole role = room.me().has(CrewRole.DP) ? CrewRole.DP : CrewRole.DIRECTOR;
        noting.write(new NewNote(
                room.proposal().id(),
                room.version().number(),
                Optional.of(role),
                within(room, FrameRange.single(frame)),
                words,
                List.of(),
                List.of(),
                Optional.of(note),
                true,
                freshKey()));
    }

    /** A note's drawing as the player reads it. */
    String strokes(Note note) {
        try {
            return note.drawing().isEmpty() ? "" : json.writeValueAsString(note.drawing());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored drawing can always be written", e);
        }
    }

    private List<NoteMark> marks(String drawing) {
        try {
            return drawing.isEmpty() ? List.of() : json.readValue(drawing, new TypeReference<List<NoteMark>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(Words.of("room.note.unreadable"), e);
        }
    }

    /** The proposal's frames bound a note; a note about what is next to them is pinned to the nearest. */
    private static FrameRange within(Opened room, FrameRange frames) {
        FrameRange bounds = room.proposal().frames();
        return new FrameRange(bounds.clamp(frames.first()), bounds.clamp(frames.last()));
    }

    private QueueCard card(Proposal proposal, ProposalStanding standing, Map<UUID, String> slates) {
        return new QueueCard(
                proposal.id(),
                RoomMedia.thumbnail(proposal.id(), proposal.latest(), "result"),
                RoomMedia.thumbnail(proposal.id(), proposal.latest(), "plate"),
                kind(proposal),
                EvidenceWords.frm(proposal.frames()),
                Optional.ofNullable(slates.get(proposal.take())).orElseGet(() -> takes.slate(proposal)),
                proposal.take().toString(),
                standing.state().id(),
                standing.state().title());
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
