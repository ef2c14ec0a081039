package answerprint.work;

import java.time.Duration;

/** How one run of an order ended. */
public sealed interface WorkOutcome {
    /** Finished. @param summary one line in the user's words */
    record Done(String summary) implements WorkOutcome {}

    /** Not possible now. @param after wait at least this long @param reason in the user's words */
    record TryAgain(Duration after, String reason) implements WorkOutcome {}

    /** Not possible at all. @param reason in the user's words */
    record GiveUp(String reason) implements WorkOutcome {}
}
