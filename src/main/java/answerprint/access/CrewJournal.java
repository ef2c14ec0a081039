package answerprint.access;

/** Where changes of people are recorded; kept by {@code ledger}. Knowledge flows on by a call, never by an import. */
@FunctionalInterface
public interface CrewJournal {
    void record(CrewChange change);
}
