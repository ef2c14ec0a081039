package answerprint.ingest;

import answerprint.take.TakeId;
import answerprint.work.OrderId;

/** What handing over a file led to, at once. */
public sealed interface Receipt {
    /** The worker looks at it under this order. */
    record Ordered(OrderId order) implements Receipt {}

    /** These bytes are a take already. */
    record AlreadyHere(TakeId take, String label) implements Receipt {}

    /** A log was read: so many lines, of which so many named takes that are here already. */
    record LogRead(int lines, int takes) implements Receipt {}

    /** It is not taken, for this reason. */
    record Refused(String reason) implements Receipt {}
}
