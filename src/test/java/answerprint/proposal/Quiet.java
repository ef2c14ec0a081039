package answerprint.proposal;

import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import java.util.UUID;
import java.util.function.Consumer;

/** A notice board that nobody reads. */
final class Quiet implements Bulletins {
    @Override
    public void post(UUID production, String topic, String subject) {}

    @Override
    public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
        return () -> {};
    }
}
