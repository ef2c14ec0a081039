package answerprint.work;

import java.util.UUID;
import java.util.function.Consumer;

/** Word of changes between processes: stored with the change itself, picked up by every web process within half a second. */
public interface Bulletins {
    /** Posts inside the caller's transaction. */
    void post(UUID production, String topic, String subject);

    /** Calls {@code listener} on a background thread for each bulletin of the production until the subscription closes. */
    Subscription subscribe(UUID production, Consumer<Bulletin> listener);

    /** Ends at close; closing twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
