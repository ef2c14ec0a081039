package answerprint.guard.personkept;

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
import java.util.Set;

/** G5. Kinds that are made to take things out may take out a person, with permission; all others never. */
@ApplicationScoped
public class PersonKept implements Guard {
    private static final Badge BADGE = new Badge("G5", "Nobody went missing");
    /** Ids of the kinds whose work it is to take out what was in the plate. */
    private static final Set<String> REMOVING = Set.of("object-removal", "clean-plate");

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
            FrameRuns went = people.went();
            List<Reading> readings = List.of(
                    new Reading("Frames with somebody missing", went.count(), "0", ""),
                    new Reading("Frames looked at", people.looked(), "", ""));
            if (went.isEmpty()) {
                return BADGE.pass("Nobody is missing.", readings);
            }
            if (REMOVING.contains(scene.kind().id())) {
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT, "A person is taken out of the picture.", readings, went.ranges());
            }
            return BADGE.stop(
                    "Somebody who is in the plate is missing, on %d of %d frames looked at."
                            .formatted(went.count(), people.looked()),
                    readings,
                    went.ranges());
        }
    }
}
