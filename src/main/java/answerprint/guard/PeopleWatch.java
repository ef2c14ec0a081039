package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches a proposal for people who come or go: wherever the picture begins to change deeply, and on every fifth frame while it
 * does. Somebody counts who is seen on two frames looked at, or on the only one.
 */
public final class PeopleWatch {
    private static final int EVERY = 5;
    private static final Logger LOG = Logger.getLogger(PeopleWatch.class);

    private final OptionalModels models;
    private final FaceTrack come = new FaceTrack();
    private final FaceTrack gone = new FaceTrack();
    private final List<Integer> looked = new ArrayList<>();
    private @Nullable PersonFinder eyes;
    private boolean blind;
    private int lookedLast = -1_000;

    public PeopleWatch(OptionalModels models) {
        this.models = models;
    }

    public void see(SeenFrame frame, Scratch scratch) {
        if (frame.deep().box().isEmpty()) {
            lookedLast = -1_000;
            return;
        }
        if (blind || frame.n() - lookedLast < EVERY) {
            return;
        }
        lookedLast = frame.n();
        try {
            People people = frame.people(this::finder);
            come.add(frame.n(), people.come());
            gone.add(frame.n(), people.gone());
            looked.add(frame.n());
        } catch (IllegalStateException missing) { // without detectors nobody can say that no one came or went
            LOG.error("No person detector; every deep change will ask for permission", missing);
            blind = true;
        }
    }

    private PersonFinder finder() {
        PersonFinder known = eyes;
        if (known == null) {
            known = PersonFinder.open(models);
            eyes = known;
        }
        return known;
    }

    /** Whether something changed deeply and there were no eyes to look. */
    public boolean blind() {
        return blind;
    }

    /** Frames that were looked at. */
    public int looked() {
        return looked.size();
    }

    /** Frames looked at on which somebody is seen who was not there. */
    public FrameRuns came() {
        return runs(come);
    }

    /** Frames looked at on which somebody is missing. */
    public FrameRuns went() {
        return runs(gone);
    }

    private FrameRuns runs(FaceTrack track) {
        FrameRuns runs = new FrameRuns();
        for (int n : looked) {
            List<Region> boxes = track.confirmed(n);
            if (!boxes.isEmpty()) {
                runs.add(n);
            }
        }
        return runs;
    }
}
