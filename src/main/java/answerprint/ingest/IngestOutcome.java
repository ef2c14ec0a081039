package answerprint.ingest;

import answerprint.take.TakeId;

/** How the inspection of a file ended. */
public sealed interface IngestOutcome {
    /** It is a take now. */
    record Logged(TakeId take, String label, IngestReport report) implements IngestOutcome {}

    /** The same bytes were a take before. */
    record AlreadyHere(TakeId take, String label) implements IngestOutcome {}

    /** It cannot be a take, for this reason in the user's words. */
    record Refused(String reason) implements IngestOutcome {}

    /** One sentence for the order. */
    default String words() {
        return switch (this) {
            case Logged logged ->
                logged.report().findings().isEmpty()
                        ? "Logged as " + logged.label()
                        : "Logged as " + logged.label() + ". "
                                + String.join(" ", logged.report().findings());
            case AlreadyHere here -> "Already here as " + here.label();
            case Refused refused -> refused.reason();
        };
    }
}
