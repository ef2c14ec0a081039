package answerprint.ledger;

import answerprint.access.CrewChange;
import answerprint.access.CrewJournal;
import jakarta.enterprise.context.ApplicationScoped;

/** Enters what changes about people. */
@ApplicationScoped
class CrewEntries implements CrewJournal {
    private final Ledger ledger;

    CrewEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void record(CrewChange change) {
        ledger.append(
                change.production(), Entry.of(action(change.what()), change.by(), change.subject(), change.facts()));
    }

    private static LedgerAction action(CrewChange.What what) {
        return switch (what) {
            case PRODUCTION_SET_UP -> LedgerAction.PRODUCTION_SET_UP;
            case ROLE_GIVEN -> LedgerAction.ROLE_GIVEN;
            case ROLE_TAKEN -> LedgerAction.ROLE_TAKEN;
            case INVITED -> LedgerAction.INVITED;
            case NAMED_TO_PARTNER -> LedgerAction.NAMED_TO_PARTNER;
            case NAMING_WITHDRAWN -> LedgerAction.NAMING_WITHDRAWN;
            case PERSON_DISABLED -> LedgerAction.PERSON_DISABLED;
        };
    }
}
