package answerprint.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a delivery stands; derived from how it ended, never stored. */
public enum DeliveryState {
    /** Ordered; its frames are being rendered or wait for it. */
    ORDERED("ordered", "Being rendered"),
    /** All files are there. */
    DELIVERED("delivered", "Delivered"),
    /** Something was not as it had been signed; no file of it can be had. */
    REFUSED("refused", "Refused");

    private final String id;
    private final String title;

    DeliveryState(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
