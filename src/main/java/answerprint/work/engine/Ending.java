package answerprint.work.engine;

import answerprint.work.WorkOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether this process is asked to end. The helpers that it reads media with are then ended too, often before it, and its orders
 * fail for want of them: such an order runs again when a worker is back, with no failure noted.
 */
final class Ending {
    private static final WorkOutcome RUNS_AGAIN =
            new WorkOutcome.TryAgain(Duration.ZERO, "the worker is shutting down; the order runs again");

    /** Who asks a process and its helpers to end asks both within. */
    private static final long MOMENT_MILLIS = 500;

    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    /** The outcome, or that the order runs again if it was given up while this process ends. */
    WorkOutcome heed(WorkOutcome outcome) {
        return outcome instanceof WorkOutcome.GiveUp && isAskedWithinAMoment() ? RUNS_AGAIN : outcome;
    }

    WorkOutcome interrupted() {
        Thread.currentThread().interrupt();
        return RUNS_AGAIN;
    }

    private boolean isAskedWithinAMoment() {
        try {
            return asked.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
