package answerprint.proposal;

import answerprint.runtime.EmbeddedDatabase;
import answerprint.work.Fence;
import answerprint.work.OrderId;

/** A fence that holds, and ends in one transaction. */
final class Fenced implements Fence {
    private final OrderId order = OrderId.random();
    private final EmbeddedDatabase database;

    Fenced(EmbeddedDatabase database) {
        this.database = database;
    }

    @Override
    public OrderId order() {
        return order;
    }

    @Override
    public void publish(Runnable insideTransaction) {
        finish("", insideTransaction);
    }

    @Override
    public void finish(String summary, Runnable insideTransaction) {
        try {
            database.transaction(insideTransaction);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
