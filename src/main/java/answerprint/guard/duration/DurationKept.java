package answerprint.guard.duration;

import answerprint.guard.Badge;
import answerprint.guard.FaceFinder;
import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * G10. Up to four frames more go without asking, up to twelve with leave, beyond that none; beside a mouth that moves every
 * added frame needs leave. Where nothing is added nothing is measured.
 */
@ApplicationScoped
public class DurationKept implements Guard {
    private static final Badge BADGE = new Badge("G10", "As long as the plate");
    private static final int FREE = 4;
    private static final int MOST = 12;
    private static final Logger LOG = Logger.getLogger(DurationKept.class);

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene, kept);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final @Nullable MouthMotion mouths;
        private final FrameRuns speech = new FrameRuns();
        private int seen;

        Watch(GuardScene scene, Scratch kept) {
            this.scene = scene;
            mouths = scene.result().frames() > scene.plate().frames() ? opened(scene, kept) : null;
        }

        private static @Nullable MouthMotion opened(GuardScene scene, Scratch kept) {
            try {
                return new MouthMotion(FaceFinder.open(scene.facts().weights()), kept);
            } catch (IllegalStateException missing) { // then every added frame may be beside someone who speaks
                LOG.error("No face detector; added frames will ask for permission", missing);
                return null;
            }
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            seen++;
            if (mouths != null && mouths.moves(frame, scratch)) {
                speech.add(frame.n());
            }
        }

        @Override
        public GuardReport report() {
            int added = Math.max(
                    scene.result().frames() - scene.plate().frames(),
                    seen - scene.plate().frames());
            List<Reading> readings = List.of(
                    new Reading("Frames added", Math.max(0, added), "≤ " + FREE, ""),
                    new Reading("Frames with a moving mouth", speech.count(), "", ""));
            if (added <= 0) {
                return BADGE.pass("No frame was added.", readings);
            }
            if (added > MOST) {
                return BADGE.stop("%d frames were added.".formatted(added), readings, List.of(scene.frames()));
            }
            if (mouths == null || !speech.isEmpty()) {
                String words = mouths == null ? "Nobody could look for a moving mouth." : "A mouth moves.";
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT,
                        "%d frames were added. ".formatted(added) + words,
                        readings,
                        List.of(scene.frames()));
            }
            return added > FREE
                    ? BADGE.asks(
                            Badge.TASTE, "%d frames were added.".formatted(added), readings, List.of(scene.frames()))
                    : BADGE.pass("%d frames were added, nobody speaks.".formatted(added), readings);
        }
    }
}
