package answerprint.work;

import java.util.concurrent.Callable;

/** Tells on a thread whether the engine runs an order there: nobody is signed in then, and the machine acts. */
public final class RunningOrder {
    private static final ScopedValue<OrderId> RUNNING = ScopedValue.newInstance();

    private RunningOrder() {}

    /** Whether this thread runs an order right now. */
    public static boolean here() {
        return RUNNING.isBound();
    }

    /** For the engine: calls the work of an order. */
    public static <T> T call(OrderId order, Callable<T> work) throws Exception {
        return ScopedValue.where(RUNNING, order).call(work::call);
    }
}
