package answerprint.learning;

import answerprint.learning.engine.Weights;
import java.util.Optional;

/** A run of learning that nobody watches and that is never stopped. */
final class UnwatchedJournal implements Journal {
    @Override
    public void tell(String words, double share) {}

    @Override
    public void point(String net, String kind, int step, double value) {}

    @Override
    public void preview(int position, int take, Plate plate, int step, byte[] png) {}

    @Override
    public Optional<Weights> checkpoint() {
        return Optional.empty();
    }

    @Override
    public void checkpoint(Weights weights) {}

    @Override
    public Optional<Weights> finished(String net) {
        return Optional.empty();
    }

    @Override
    public void finished(String net, Weights weights) {}
}
