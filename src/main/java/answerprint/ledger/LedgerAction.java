package answerprint.ledger;

/** What can stand in the ledger. The ids are frozen: they are part of hashed bytes. */
public enum LedgerAction {
    PRODUCTION_SET_UP("production-set-up"),
    ROLE_GIVEN("role-given"),
    ROLE_TAKEN("role-taken"),
    INVITED("invited"),
    NAMED_TO_PARTNER("named-to-partner"),
    NAMING_WITHDRAWN("naming-withdrawn"),
    PERSON_DISABLED("person-disabled"),
    TAKE_LOGGED("take-logged"),
    MODEL_LEARNED("model-learned"),
    MODEL_DELETED("model-deleted"),
    TASTE_TURNED("taste-turned"),
    TASTE_FORGOTTEN("taste-forgotten"),
    PROPOSAL_MADE("proposal-made"),
    PROPOSAL_HELD("proposal-held"),
    PROPOSAL_RELEASED("proposal-released"),
    PROPOSAL_OMITTED("proposal-omitted"),
    PROPOSAL_REOPENED("proposal-reopened"),
    NOTE_WRITTEN("note-written"),
    VERDICT_GIVEN("verdict-given"),
    POLICY_SET("policy-set"),
    REGISTER_SET("register-set"),
    DELEGATED("delegated"),
    DELEGATION_REVOKED("delegation-revoked"),
    DELIVERY_ORDERED("delivery-ordered"),
    DELIVERED("delivered");

    private final String id;

    LedgerAction(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
