package answerprint.review;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a proposal stands; always derived, never stored. The ids are frozen, colours and shapes belong to the UI. */
public enum ProposalState {
    PROPOSED("proposed", "Proposed"),
    IN_REVIEW("in-review", "In review"),
    REVISE("revise", "Revise"),
    CBB("cbb", "CBB"),
    APPROVED_BY("approved-by", "Approved by"),
    FINAL("final", "Final"),
    HELD("held", "Held"),
    REJECTED("rejected", "Rejected"),
    OMITTED("omitted", "Omit");

    private final String id;
    private final String title;

    ProposalState(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
