package answerprint.guard.licence;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.OptionalModels.Weights;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** G15. What the production is made for is on file; it counts as one that earns money until someone says otherwise. */
@ApplicationScoped
public class Licence implements Guard {
    private static final Badge BADGE = new Badge("G15", "Nothing unlicensed was used");

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

    private record Watch(GuardScene scene) implements GuardWatch {
        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            // Papers, not pictures, tell this.
        }

        @Override
        public GuardReport report() {
            List<Weights> inUse = scene.facts().weights().inUse();
            List<Weights> barred = inUse.stream()
                    .filter(weights -> !LicenceClass.of(weights.licence())
                            .allows(scene.facts().type()))
                    .toList();
            List<Reading> readings = List.of(
                    new Reading("Optional nets in use", inUse.size(), "", ""),
                    new Reading("Not to be used here", barred.size(), "0", ""));
            if (!barred.isEmpty()) {
                return BADGE.stop(
                        "Not to be used in a " + scene.facts().type().id() + " production: " + named(barred) + ".",
                        readings,
                        List.of(scene.frames()));
            }
            return BADGE.pass(
                    inUse.isEmpty() ? "Only what this production taught." : "In use: " + named(inUse) + ".", readings);
        }

        private static String named(List<Weights> weights) {
            return weights.stream()
                    .map(one -> one.name() + " (" + (one.licence().isBlank() ? "no licence" : one.licence()) + ")")
                    .collect(Collectors.joining("; "));
        }
    }
}
