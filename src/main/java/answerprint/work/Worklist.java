package answerprint.work;

/** Takes orders in. */
public interface Worklist {
    /**
     * Enqueues inside the caller's transaction: the order exists if and only if the caller commits.
     *
     * @return the new order, or the open one that has the same effect key
     */
    OrderId enqueue(NewOrder<?> order);
}
