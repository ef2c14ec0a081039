package answerprint.access;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Carries an actor on to a thread that has no request: live updates of a page (its person was found at attach) and tests.
 * Membership is still read afresh from the database by every call made inside.
 */
public final class Acting {
    private static final ScopedValue<Actor> CARRIED = ScopedValue.newInstance();

    private Acting() {}

    /** Runs the task as that actor. */
    public static void as(Actor actor, Runnable task) {
        ScopedValue.where(CARRIED, actor).run(task);
    }

    /** Calls the task as that actor and gives its answer. */
    public static <T> T callAs(Actor actor, Callable<T> task) throws Exception {
        return ScopedValue.where(CARRIED, actor).call(task::call);
    }

    static Optional<Actor> carried() {
        return CARRIED.isBound() ? Optional.of(CARRIED.get()) : Optional.empty();
    }
}
