package answerprint.guard.intent;

import answerprint.guard.Badge;
import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.Lock;
import answerprint.guard.SeenFrame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** G16. Compares plate and result within every lock, whatever the matte says. */
@ApplicationScoped
public class IntentLock implements Guard {
    private static final Badge BADGE = new Badge("G16", "What was meant stays as it is");

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
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final FrameRuns touched = new FrameRuns();
        private double largest;

        Watch(GuardScene scene) {
            this.scene = scene;
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            for (Lock lock : scene.facts().locks()) {
                Region box = lock.region().clip(scene.format());
                if (lock.frames().contains(frame.n()) && !box.isEmpty()) {
                    double change = change(frame, box, scratch);
                    largest = Math.max(largest, change);
                    if (change > 0) {
                        touched.add(frame.n());
                    }
                }
            }
        }

        private static double change(SeenFrame frame, Region box, Scratch scratch) {
            Mat before = scratch.keep(frame.plate().mat().submat(box.rect()));
            Mat after = scratch.keep(frame.result().mat().submat(box.rect()));
            return Core.norm(before, after, Core.NORM_INF);
        }

        @Override
        public GuardReport report() {
            int locks = scene.facts().locks().size();
            if (locks == 0) {
                return BADGE.pass("Nothing is marked to stay.", List.of());
            }
            List<Reading> readings = List.of(
                    new Reading("Marked to stay", locks, "", ""),
                    new Reading("Largest change there", largest, "0", "of full scale"));
            return touched.isEmpty()
                    ? BADGE.pass("All that is marked to stay did.", readings)
                    : BADGE.stop(
                            "What is marked to stay changed, on %d frames.".formatted(touched.count()),
                            readings,
                            touched.ranges());
        }
    }
}
