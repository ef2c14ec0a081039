package answerprint.guard.consent;

import answerprint.guard.Badge;
import answerprint.guard.Consent;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.Operation;
import answerprint.guard.SeenFrame;
import answerprint.guard.TouchedFaces;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * G12. Where a face is altered every performer of the scene must have allowed what is done to
 * it, since no machine says whose face it is;
 * what is not on file is not allowed. A scene that is flagged needs leave for whatever alters a person.
 */
@ApplicationScoped
public class ConsentOnFile implements Guard {
    private static final Badge BADGE = new Badge("G12", "Performers have agreed");

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
        private final TouchedFaces faces;

        Watch(GuardScene scene) {
            this.scene = scene;
            faces = new TouchedFaces(scene);
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            faces.see(frame, scratch);
        }

        @Override
        public GuardReport report() {
            if (faces.nothingChanged()) {
                return BADGE.pass("Nothing changed.", List.of());
            }
            if (faces.blind()) {
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT,
                        "No face detector is at hand, so it may be a face that changes.",
                        List.of(),
                        List.of(scene.frames()));
            }
            TouchedFaces.Found found = faces.found();
            return found.where().isEmpty()
                    ? BADGE.pass("No likeness is touched.", List.of())
                    : touched(found.where().ranges());
        }

        private GuardReport touched(List<FrameRange> where) {
            List<Consent> onFile = scene.facts().consents();
            Operation done = Operation.onFaceBy(scene.nature());
            List<String> without = onFile.stream()
                    .filter(consent -> !consent.allowed().contains(done))
                    .map(Consent::performer)
                    .toList();
            List<Reading> readings = List.of(
                    new Reading("Performers on file", onFile.size(), "≥ 1", ""),
                    new Reading("Of these, not agreed to " + done.id(), without.size(), "0", ""));
            if (!scene.facts().sensitive().isEmpty()) {
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT,
                        "A face is altered in a scene marked: "
                                + String.join(", ", scene.facts().sensitive()) + ".",
                        readings,
                        where);
            }
            if (onFile.isEmpty()) {
                return BADGE.asks(
                        Badge.PERFORMERS_CONSENT, "A face is altered; no consent is on file.", readings, where);
            }
            return without.isEmpty()
                    ? BADGE.pass("All performers of this scene agreed to this (" + done.id() + ").", readings)
                    : BADGE.asks(
                            Badge.PERFORMERS_CONSENT,
                            "A face is altered (" + done.id() + "); not agreed: " + String.join(", ", without) + ".",
                            readings,
                            where);
        }
    }
}
