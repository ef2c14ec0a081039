package answerprint.guard.newperson;

import answerprint.guard.Badge;
import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.PeopleWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** G4. Fails closed: a deep change that nobody could look at needs permission. */
@ApplicationScoped
public class NoNewPerson implements Guard {
    private static final Badge BADGE = new Badge("G4", "Nobody new is in the picture");

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
        private final PeopleWatch people;

        Watch(GuardScene scene) {
            this.scene = scene;
            people = new PeopleWatch(scene.facts().weights());
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            people.see(frame, scratch);
        }

        @Override
        public GuardReport report() {
            if (people.blind()) {
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT,
                        "No person detector is at hand, so nobody looked.",
                        List.of(),
                        List.of(scene.frames()));
            }
            FrameRuns came = people.came();
            List<Reading> readings = List.of(
                    new Reading("Frames with somebody new", came.count(), "0", ""),
                    new Reading("Frames looked at", people.looked(), "", ""));
            if (came.isEmpty()) {
                String words = people.looked() == 0 ? "Nothing changed that could hide a person." : "Nobody new.";
                return BADGE.pass(words, readings);
            }
            return BADGE.stop(
                    "Somebody is in the picture who is not in the plate, on %d of %d frames looked at."
                            .formatted(came.count(), people.looked()),
                    readings,
                    came.ranges());
        }
    }
}
