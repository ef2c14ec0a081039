package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes notes, and sends those to the machine that the next version is to carry out. */
@ApplicationScoped
public class Noting {
    private final Docket docket;
    private final ProductionAccess access;
    private final NoteTable notes;
    private final Ledger ledger;
    private final Bulletins bulletins;

    Noting(Docket docket, ProductionAccess access, NoteTable notes, Ledger ledger, Bulletins bulletins) {
        this.docket = docket;
        this.access = access;
        this.notes = notes;
        this.ledger = ledger;
        this.bulletins = bulletins;
    }

    /**
     * Writes one note; the same key again gives the same note.
     *
     * @throws Refused if the version or the frames do not fit, or nothing in a sent note can be carried out
     */
    @Transactional
    public Note write(NewNote note) {
        UnderReview proposal = docket.find(note.proposal()).orElseThrow(NotFoundHere::new);
        Membership membership =
                access.requireProposal(proposal.production(), proposal.id().value(), Permission.WRITE_NOTES);
        check(note, proposal, membership);
        if (note.send()) {
            ledger.hold(proposal.production());
            requireNewest(note, docket.find(note.proposal()).orElseThrow(NotFoundHere::new));
        }
        boolean fresh = notes.insert(
                proposal.production(),
                NoteTable.fresh(),
                note,
                membership.actor().id());
        Note written = notes.byKey(proposal.production(), membership.actor().id(), note.idempotencyKey())
                .orElseThrow();
        if (fresh) {
            follow(proposal, membership, written);
        }
        return written;
    }

    private void follow(UnderReview proposal, Membership membership, Note note) {
        if (note.sent()) {
            String subject = "proposal:" + proposal.id();
            Map<String, Object> facts = Map.of(
                    "note", note.id().toString(),
                    "version", note.version(),
                    "words", note.words(),
                    "light", note.lighting().map(light -> light.words()).orElse(""));
            ledger.append(
                    proposal.production(),
                    note.role()
                            .map(role -> Entry.of(LedgerAction.NOTE_WRITTEN, membership.actor(), role, subject, facts))
                            .orElseGet(() -> Entry.of(LedgerAction.NOTE_WRITTEN, membership.actor(), subject, facts)));
            docket.revise(proposal, List.of(), List.of(note));
        }
        bulletins.post(proposal.production().value(), "note", proposal.id().toString());
    }

    private static void check(NewNote note, UnderReview proposal, Membership membership) {
        if (note.version() > proposal.version()) {
            throw Refused.badRequest("There is no version v%03d of this proposal.".formatted(note.version()));
        }
        if (note.frames().first() < proposal.frames().first()
                || note.frames().last() > proposal.frames().last()) {
            throw Refused.badRequest("The note's frames %s are not within the proposal's, %s."
                    .formatted(note.frames(), proposal.frames()));
        }
        if (note.role().filter(role -> !membership.has(role)).isPresent()) {
            throw new Forbidden("You are not " + note.role().get().title() + " on this production.");
        }
        if (note.send() && membership.roles().stream().noneMatch(Noting::mayAsk)) {
            throw new Forbidden("Only the crew may send notes to the machine.");
        }
        if (note.send()
                && note.lighting().isPresent()
                && membership.roles().stream().noneMatch(Noting::mayLight)) {
            throw new Forbidden("A lighting note is sent by the DP or the director.");
        }
    }

    private static void requireNewest(NewNote note, UnderReview now) {
        if (note.version() != now.version()) {
            Newer.Version newer = new Newer.Version(now.version());
            throw Refused.conflict("superseded", newer.words(), Map.of("version", now.version()));
        }
    }

    private static boolean mayAsk(CrewRole role) {
        return Permission.PROPOSE.heldByAny(Set.of(role));
    }

    private static boolean mayLight(CrewRole role) {
        return role == CrewRole.DP || role == CrewRole.DIRECTOR;
    }
}
