package answerprint.work;

/** This worker no longer holds the order it runs: another one took it over, so nothing may be published here. */
public final class LostLease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostLease(OrderId order) {
        super("order " + order + " is held by another worker now; this run's result is dropped");
    }
}
