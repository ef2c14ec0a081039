package answerprint.work;

/** Where an order stands. */
public enum OrderState {
    QUEUED("queued"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String id;

    OrderState(String id) {
        this.id = id;
    }

    /** The stored text. */
    public String id() {
        return id;
    }

    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }

    public static OrderState ofId(String id) {
        for (OrderState state : values()) {
            if (state.id.equals(id)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no order state " + id);
    }
}
