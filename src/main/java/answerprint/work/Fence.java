package answerprint.work;

/** Proof that this worker still holds its order, asked again at every publish. */
public interface Fence {
    OrderId order();

    /**
     * Runs {@code insideTransaction} in one database transaction that holds the order's row and has checked the lease.
     * May be called several times: a checkpoint, a first segment. It runs again when the order runs again.
     *
     * @throws LostLease when another worker holds the order; nothing was written
     */
    void publish(Runnable insideTransaction);

    /**
     * Like {@link #publish}, and closes the order as done in the same transaction: what happens inside happens exactly
     * once per order. The run should return {@link WorkOutcome.Done} with the same words right after.
     */
    void finish(String summary, Runnable insideTransaction);

    /** A fence that always holds, for tests and benches: runs what it is given. */
    static Fence open() {
        OrderId order = OrderId.random();
        return new Fence() {
            @Override
            public OrderId order() {
                return order;
            }

            @Override
            public void publish(Runnable insideTransaction) {
                insideTransaction.run();
            }

            @Override
            public void finish(String summary, Runnable insideTransaction) {
                insideTransaction.run();
            }
        };
    }
}
