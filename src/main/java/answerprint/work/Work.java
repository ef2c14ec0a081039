package answerprint.work;

/**
 * The body of one kind of background job: a stateless bean, found by presence. It runs in a worker, and it may run more
 * than once for the same order (after a crash, or beside a worker that lost its lease), so all lasting effects go through
 * the {@link Fence}.
 *
 * @param <T> the payload, a record that survives JSON
 */
public interface Work<T extends Record> {
    /** Permanent id of this kind of job, stored with every order. */
    String kind();

    Class<T> payload();

    Lane lane();

    /** Whether an order that was given up may be put in once more; false where what it was for has ended with it. */
    default boolean repeatable() {
        return true;
    }

    /**
     * Does the job.
     *
     * @return {@link WorkOutcome.Done} after everything was published, or why not
     * @throws Exception for what could not be foreseen: the order is tried again and finally given up with its words
     */
    WorkOutcome run(T payload, Progress progress, Fence fence) throws Exception;
}
