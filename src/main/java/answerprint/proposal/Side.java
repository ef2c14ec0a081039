package answerprint.proposal;

import answerprint.access.Refused;

/** Which picture of a proposal's frame is asked for. */
enum Side {
    PLATE("plate"),
    PROPOSAL("proposal"),
    MATTE("matte"),
    PROVENANCE("provenance"),
    DIFFERENCE("difference");

    private final String id;

    Side(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Side of(String id) {
        for (Side side : values()) {
            if (side.id.equals(id)) {
                return side;
            }
        }
        throw Refused.badRequest("A side is plate, proposal, matte, provenance or difference, not “" + id + "”.");
    }
}
