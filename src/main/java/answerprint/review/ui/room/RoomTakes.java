package answerprint.review.ui.room;

import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalVersion;
import answerprint.proposal.Proposals;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.Pictures;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes as the room shows them. A partner to whom only the proposal was named sees the plate within the proposal's frames.
 */
@ApplicationScoped
class RoomTakes {
    private final Takes takes;
    private final Proposals proposals;

    RoomTakes(Takes takes, Proposals proposals) {
        this.takes = takes;
        this.proposals = proposals;
    }

    /** A take in the room: its name and what the player needs. */
    record RoomTake(String label, FramePlayer.Plate plate) {}

    RoomTake of(Proposal proposal, ProposalVersion version) {
        Take take = takes.behind(new TakeId(proposal.take()), proposal.id().value());
        boolean whole = proposals.seesTake(proposal);
        boolean poster = whole && take.pictures().poster() != null;
        return new RoomTake(
                take.label(),
                new FramePlayer.Plate(
                        whole ? Pictures.proxy(take.id().value()) : RoomMedia.plateProxy(version),
                        proposals.framesShown(proposal, take.frames()),
                        poster ? Pictures.poster(take.id().value()) : "",
                        take.rate().numerator(),
                        take.rate().denominator(),
                        take.start() == null ? 0 : take.start().frame(),
                        take.start() != null && take.start().dropFrame(),
                        take.frames(),
                        take.width(),
                        take.height()));
    }

    /** The slate of a proposal's take, also where the take itself is not to be seen. */
    String slate(Proposal proposal) {
        return takes.behind(new TakeId(proposal.take()), proposal.id().value()).label();
    }
}
