package answerprint.guard.timeline;

import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** G11. Every frame once and in order, the same size and encoding, and all facts as the plate has them. */
@ApplicationScoped
public class TimelineKept implements Guard {
    private static final String ID = "G11";
    private static final String TITLE = "Timeline and metadata are the plate's";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final List<String> faults = new ArrayList<>();
        private final FrameRuns where = new FrameRuns();
        private int expected;
        private int seen;

        Watch(GuardScene scene) {
            this.scene = scene;
            expected = scene.frames().first();
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            seen++;
            if (frame.n() != expected) {
                fault(frame.n(), "frame %d comes where frame %d belongs".formatted(frame.n(), expected));
            }
            expected = frame.n() + 1;
            if (!frame.result().format().equals(scene.format())
                    || !frame.plate().format().equals(scene.format())) {
                fault(frame.n(), "frame %d has another size or encoding".formatted(frame.n()));
            }
        }

        private void fault(int n, String words) {
            where.add(n);
            faults.add(words);
        }

        @Override
        public GuardReport report() {
            List<String> all = new ArrayList<>(faults);
            int wanted = scene.frames().last() - scene.frames().first() + 1;
            if (seen != wanted) {
                all.add("%d frames instead of %d".formatted(seen, wanted));
            }
            compareFacts(scene.plate(), scene.result(), all);
            List<GuardReport.Reading> readings = List.of(
                    new GuardReport.Reading("Frames", seen, String.valueOf(wanted), ""),
                    new GuardReport.Reading("Differences", all.size(), "0", ""));
            if (all.isEmpty()) {
                return new GuardReport.Pass(
                        ID, TITLE, "%d frames, all facts as in the plate.".formatted(seen), readings);
            }
            String words = String.join("; ", all.subList(0, Math.min(3, all.size())));
            return new GuardReport.Stop(
                    ID, TITLE, "Not the plate's timeline: " + words + ".", readings, where.ranges());
        }

        private static void compareFacts(TimelineFacts plate, TimelineFacts result, List<String> faults) {
            if (plate.frames() != result.frames()) {
                faults.add("%d frames on file, the plate has %d".formatted(result.frames(), plate.frames()));
            }
            if (!plate.rate().equals(result.rate())) {
                faults.add("rate %s, the plate has %s".formatted(result.rate(), plate.rate()));
            }
            if (!plate.startTimecode().equals(result.startTimecode())) {
                faults.add("timecode begins at %s, the plate's at %s"
                        .formatted(result.startTimecode(), plate.startTimecode()));
            }
            var names = new TreeSet<>(plate.tags().keySet());
            names.addAll(result.tags().keySet());
            for (String name : names) {
                String before = plate.tags().getOrDefault(name, "nothing");
                String after = result.tags().getOrDefault(name, "nothing");
                if (!before.equals(after)) {
                    faults.add("%s says %s, in the plate %s".formatted(name, after, before));
                }
            }
        }
    }
}
