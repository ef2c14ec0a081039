package answerprint.guard.isolation;

import answerprint.correction.SourceTable;
import answerprint.guard.Badge;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.Origin;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Three questions: does the model list only takes of this production, does every borrowed pixel come from one, and did this
 * process call a host outside that it had not called before. The database and other neighbours on the production's own network
 * are not outside.
 */
final class IsolationWatch implements GuardWatch {
    private static final int EVERY = 10;
    private static final Badge BADGE = Isolation.BADGE;
    private static final Logger LOG = Logger.getLogger(IsolationWatch.class);

    private final GuardScene scene;
    private final Connections connections;
    private final Set<String> before;
    private final Set<String> called = new TreeSet<>();
    private boolean blind;
    private int seen;

    IsolationWatch(GuardScene scene, Connections connections) {
        this.scene = scene;
        this.connections = connections;
        this.before = new HashSet<>(now());
    }

    private Set<String> now() {
        try {
            return connections.outside();
        } catch (IOException untold) { // whoever cannot see the sockets cannot vouch for them
            if (!blind) {
                LOG.error(
                        "This system does not tell which connections are open; proposals will ask for permission",
                        untold);
            }
            blind = true;
            return Set.of();
        }
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        if (seen++ % EVERY == 0) {
            look();
        }
    }

    private void look() {
        for (String host : now()) {
            if (!before.contains(host)) {
                called.add(host);
            }
        }
    }

    @Override
    public GuardReport report() {
        look();
        Origin origin = scene.facts().origin();
        long foreignLessons = origin.learnedFrom().stream()
                .filter(take -> !origin.own().test(take))
                .count();
        long foreignFrames = origin.sources().get().stream()
                .map(SourceTable.Source::take)
                .distinct()
                .filter(take -> !origin.own().test(take))
                .count();
        boolean model = !origin.modelVersion().isEmpty();
        List<Reading> readings = List.of(
                new Reading(
                        "Takes that the model learned from",
                        origin.learnedFrom().size(),
                        "",
                        ""),
                new Reading("Of these, not this production's", foreignLessons, "0", ""),
                new Reading("Borrowed from takes of others", foreignFrames, "0", ""),
                new Reading("Hosts called outside", called.size(), "0", ""));
        if (foreignLessons > 0 || foreignFrames > 0) {
            String words = foreignLessons > 0
                    ? "The model learned from %d takes that are not this production's.".formatted(foreignLessons)
                    : "Pixels come from %d takes that are not this production's.".formatted(foreignFrames);
            return BADGE.stop(words, readings, List.of(scene.frames()));
        }
        if (!called.isEmpty()) {
            return BADGE.stop(
                    "The program called " + String.join(", ", called) + " while it worked.",
                    readings,
                    List.of(scene.frames()));
        }
        if (blind || (model && origin.learnedFrom().isEmpty())) {
            String words = blind
                    ? "This system does not tell which connections are open."
                    : "A model is in use that does not say what it learned from.";
            return BADGE.asks("Producer or studio", words, readings, List.of(scene.frames()));
        }
        return BADGE.pass(
                model ? "Only this production's takes, nothing called outside." : "No model, nothing called outside.",
                readings);
    }
}
