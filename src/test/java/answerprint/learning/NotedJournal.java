package answerprint.learning;

import answerprint.learning.engine.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps in memory what a run writes down, and can kill the run as a lost worker would: without a last word. */
final class NotedJournal implements Journal {
    private final Map<String, Weights> nets = new TreeMap<>();
    private final List<String> heard = new ArrayList<>();
    private Optional<Weights> kept = Optional.empty();
    private String last = "never";

    /** The run dies here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The next run dies when it says this. */
    NotedJournal killedAt(String words) {
        last = words;
        heard.clear();
        return this;
    }

    /** What the last run said. */
    List<String> heard() {
        return heard;
    }

    Map<String, Weights> nets() {
        return nets;
    }

    @Override
    public void tell(String words, double share) {
        heard.add(words);
        if (words.startsWith(last)) {
            throw new Killed();
        }
    }

    @Override
    public void point(String net, String kind, int step, double value) {}

    @Override
    public void preview(int position, int take, Plate plate, int step, byte[] png) {}

    @Override
    public Optional<Weights> checkpoint() {
        return kept;
    }

    @Override
    public void checkpoint(Weights weights) {
        kept = Optional.of(weights);
    }

    @Override
    public Optional<Weights> finished(String net) {
        return Optional.ofNullable(nets.get(net));
    }

    @Override
    public void finished(String net, Weights weights) {
        nets.put(net, weights);
    }
}
