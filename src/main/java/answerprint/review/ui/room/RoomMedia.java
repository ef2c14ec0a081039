package answerprint.review.ui.room;

import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;

/** Where the browser finds the pictures of a proposal; the addresses check membership themselves. */
final class RoomMedia {
    private RoomMedia() {}

    static String proxy(ProposalVersion version) {
        return of(version.proposal(), version.number()) + "/proxy";
    }

    /** The plate within the proposal's frames. */
    static String plateProxy(ProposalVersion version) {
        return of(version.proposal(), version.number()) + "/plate-proxy";
    }

    /** @param side {@code plate} or {@code result} */
    static String thumbnail(ProposalId proposal, int version, String side) {
        return of(proposal, version) + "/" + side;
    }

    /** A lossless still of one frame; {@code {n}} stands for its ABS number. */
    static String still(ProposalId proposal, int version, String side) {
        return "/api/proposals/" + proposal + "/frames/{n}?version=" + version + "&side=" + side;
    }

    private static String of(ProposalId proposal, int version) {
        return "/api/media/proposals/" + proposal + "/versions/" + version;
    }
}
